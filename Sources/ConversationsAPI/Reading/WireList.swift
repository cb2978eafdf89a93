import Conversations

/// The objects under `data`, one by one: a bad one costs only itself.
///
/// It takes an array, an object whose keys are indexes, and a single object as a list of one.
///
/// - Source: Contract §9, "`data` of one conversation", "list groups example", "one broken row".
struct WireList<Value: WireReadable>: Decodable {
  private(set) var values: [Value] = []
  private(set) var skipped: [SkippedRow] = []

  init(from decoder: any Decoder) throws {
    do {
      try readArray(decoder.unkeyedContainer())
    } catch {
      try readObject(decoder)
    }
  }

  /// Adds what a later piece of the same list held.
  mutating func append(_ values: [Value]) { self.values += values }

  private mutating func readArray(_ container: any UnkeyedDecodingContainer) throws {
    var container = container
    values.reserveCapacity(container.count ?? 0)
    while !container.isAtEnd {
      // An element takes its own decoder because `null` would otherwise stop the whole list.
      add(WireElement(from: try container.superDecoder()))
    }
  }

  private mutating func readObject(_ decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONKey.self)
    let indexes = JSONObject(container: container).indexKeys
    if indexes.isEmpty, !container.allKeys.isEmpty {
      add(WireElement(from: decoder))
    }
    for key in indexes {
      add(WireElement(from: try container.superDecoder(forKey: key)))
    }
  }

  private mutating func add(_ element: WireElement<Value>) {
    switch element.outcome {
    case .success(let value): values.append(value)
    case .failure(let problem):
      skipped.append(
        SkippedRow(
          index: values.count + skipped.count,
          id: element.id.map { ConversationID($0) }, reason: problem.reason(at: element.place)))
    }
  }
}
