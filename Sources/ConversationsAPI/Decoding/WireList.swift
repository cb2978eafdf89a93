public import Conversations

/// What can be read from one object of an answer.
protocol WireDecodable: Sendable {
  /// Under which key an object of this kind has its name, for saying which one was skipped.
  static var idKey: JSONKey { get }

  /// Reads it.
  init(decoding object: JSONObject) throws(RowProblem)
}

/// One element of a list, read or known to be unreadable: decoding it never fails.
struct WireElement<Value: WireDecodable>: Decodable {
  let outcome: Result<Value, RowProblem>
  let id: String?
  /// Where it stands, as in `data[3]`; only worked out for a problem.
  let place: String

  init(from decoder: any Decoder) {
    guard let object = try? JSONObject(decoder) else {
      outcome = .failure(RowProblem(place: "", fault: "not an object"))
      id = nil
      place = KeyPathText.of(decoder.codingPath)
      return
    }
    do throws(RowProblem) {
      outcome = .success(try Value(decoding: object))
      id = nil
      place = ""
    } catch {
      outcome = .failure(error)
      id = object.filled(Value.idKey)
      place = KeyPathText.of(decoder.codingPath)
    }
  }
}

/// The objects under `data`, one by one: a bad one costs only itself.
///
/// It takes an array, an object whose keys are indexes, and a single object as a list of one.
///
/// - Source: docs/api.md §9, "`data` of one conversation", "list groups example", "one broken row".
struct WireList<Value: WireDecodable>: Decodable {
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

/// Why a row cannot be used.
struct RowProblem: Error, Hashable {
  /// Where, from the row on, as in `.conversationId`; empty for the row itself.
  var place: String
  /// What is wrong there.
  var fault: String

  /// What stands at a key is missing, empty or of a type that cannot be meant.
  static func missing(_ key: String) -> RowProblem {
    RowProblem(place: ".\(key)", fault: "missing")
  }

  /// The text at a key is none that can be used.
  static func unknown(_ key: String, _ text: String) -> RowProblem {
    RowProblem(place: ".\(key)", fault: "unknown value \"\(ShownText.cut(text, to: 40))\"")
  }

  /// The problem with the row's own place in front.
  func reason(at row: String) -> String { "\(row)\(place): \(fault)" }
}

/// One page of conversations as the answer held it.
///
/// - Source: docs/api.md §6 row 1.
public struct ConversationList: Equatable, Sendable {
  /// The rows that could be read, in the server's order.
  public var rows: [Conversation]
  /// The rows that could not.
  public var skipped: [SkippedRow]
  /// Where the page stands.
  public var pagination: Pagination?

  /// Returns true for the last page of the list.
  ///
  /// The pagination decides where it makes sense; else an empty page ends the list. A short page does
  /// not: the server may have left rows out after it cut the page. A full page that claims to be the
  /// only one is believed if the total agrees.
  ///
  /// - Source: docs/api.md §9, "end of the list".
  /// - Parameter requested: The number of rows that were requested.
  /// - Returns: False if more rows may follow.
  public func isLast(requested: Int) -> Bool {
    let count = rows.count + skipped.count
    guard count > 0 else { return true }
    guard let page = pagination?.currentPage, let pages = pagination?.totalPages, page > 0,
      pages > 0
    else { return false }
    if page != pages || pages > 1 { return page >= pages }
    return count < min(pagination?.perPage ?? requested, requested) || pagination?.total == count
  }
}

extension ConversationList {
  /// The rows, with only the newest copy of a conversation that the page contains twice.
  ///
  /// A list that is reordered while it is read can hold an old copy below a new one.
  ///
  /// - Source: docs/api.md §9, "one conversation twice".
  var newestCopies: [Conversation] {
    var newest: [ConversationID: Timestamp] = [:]
    for row in rows { newest[row.id] = max(newest[row.id] ?? row.updatedAt, row.updatedAt) }
    guard newest.count < rows.count else { return rows }
    return rows.filter { row in
      guard newest[row.id] == row.updatedAt else { return false }
      newest[row.id] = nil
      return true
    }
  }
}

/// Messages of a conversation.
///
/// - Shape: oldest first by id; the server's own order is not to be relied on.
/// - Source: docs/api.md §6.6.
public struct MessageList: Equatable, Sendable {
  /// The messages that could be read.
  public var messages: [LastMessage]
  /// How many the answer held, unreadable ones included.
  public var count: Int

  init(_ list: WireList<LastMessage>) {
    messages = list.values.sorted { $0.id < $1.id }
    count = list.values.count + list.skipped.count
  }
}
