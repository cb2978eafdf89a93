public import Conversations

/// A value that can be decoded from one object of a response.
protocol WireDecodable: Sendable {
  /// The key of the id of such an object, to identify one that was skipped.
  static var idKey: JSONKey { get }

  /// Returns the name of a skipped object for the user; nil if it has none.
  static func name(of object: JSONObject) -> String?

  init(decoding object: JSONObject) throws(RowProblem)
}

extension WireDecodable {
  static func name(of object: JSONObject) -> String? { nil }
}

/// An element of a list, decoded or known to be invalid: decoding it never fails.
struct WireElement<Value: WireDecodable>: Decodable {
  let outcome: Result<Value, RowProblem>
  let id: String?
  /// The name; read only when there is a problem.
  let name: String?
  /// The place, as in `data[3]`; only computed for a problem.
  let place: String

  init(from decoder: any Decoder) {
    guard let object = try? JSONObject(decoder) else {
      outcome = .failure(RowProblem(place: "", fault: "not an object"))
      (id, name) = (nil, nil)
      place = KeyPathText.of(decoder.codingPath)
      return
    }
    do throws(RowProblem) {
      outcome = .success(try Value(decoding: object))
      (id, name, place) = (nil, nil, "")
    } catch {
      outcome = .failure(error)
      id = object.filled(Value.idKey)
      name = Value.name(of: object)
      place = KeyPathText.of(decoder.codingPath)
    }
  }
}

/// The objects under `data`, decoded one by one: an invalid one costs only itself.
///
/// Accepts an array, an object whose keys are indexes, and a single object as a list of one.
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

  /// Adds the elements of a later piece of the same list.
  mutating func append(_ values: [Value]) { self.values += values }

  private mutating func readArray(_ container: any UnkeyedDecodingContainer) throws {
    var container = container
    values.reserveCapacity(container.count ?? 0)
    while !container.isAtEnd {
      // An element gets its own decoder, because `null` would otherwise stop the whole list.
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
          id: element.id.map { ConversationID($0) }, name: element.name,
          reason: problem.reason(at: element.place)))
    }
  }
}

/// The reason why a row cannot be used.
struct RowProblem: Error, Hashable {
  /// The place relative to the row, as in `.conversationId`; empty for the row itself.
  var place: String
  /// The fault at that place.
  var fault: String

  /// Returns the problem of a value that is missing, empty or of an unusable type.
  static func missing(_ key: String) -> RowProblem {
    RowProblem(place: ".\(key)", fault: "missing")
  }

  /// Returns the problem, preceded by the place of the row.
  func reason(at row: String) -> String { "\(row)\(place): \(fault)" }
}

/// A page of conversations in a response.
///
/// - Source: docs/api.md §6 row 1.
public struct ConversationList: Equatable, Sendable {
  /// The valid rows, in the server's order.
  public var rows: [Conversation]
  /// The invalid rows.
  public var skipped: [SkippedRow]
  /// The place of the page in the list.
  public var pagination: Pagination?

  /// Returns true for the last page of the list.
  ///
  /// The pagination decides if it is plausible; else an empty page ends the list. A short page does
  /// not: the server may have removed rows after it cut the page. A full page that claims to be the
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

  /// Returns the page size that the server applies, if it reports a smaller one than was requested.
  ///
  /// - Source: docs/api.md §9, "page sizes".
  /// - Parameter requested: The number of rows that were requested.
  /// - Returns: Nil if it is not reported, or not plausible.
  func sizeLimit(requested: Int) -> Int? {
    guard let size = pagination?.perPage, size < requested, rows.count + skipped.count <= size,
      !isLast(requested: requested)
    else { return nil }
    return size
  }
}

extension ConversationList {
  /// The rows, with only the newest copy of a conversation that the page contains twice.
  ///
  /// A list that is reordered while it is read can contain an old copy below a new one.
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
/// - Shape: oldest first by id; the server's order is not reliable.
/// - Source: docs/api.md §6.6.
public struct MessageList: Equatable, Sendable {
  /// The valid messages.
  public var messages: [LastMessage]
  /// The number of messages in the response, invalid ones included.
  public var count: Int

  init(_ list: WireList<LastMessage>) {
    messages = list.values.compactMap { message in message.id.map { (id: $0, message: message) } }
      .sorted { $0.id < $1.id }.map(\.message)
    count = list.values.count + list.skipped.count
  }
}
