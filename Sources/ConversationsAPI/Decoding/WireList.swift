public import Conversations
import JSON

/// A value that can be decoded from one object of a response.
protocol WireDecodable: Sendable {
  /// The key of the id of such an object, to identify one that was skipped.
  static var idKey: String { get }

  /// Returns the name of a skipped object for the user; nil if it has none.
  static func name(of object: JSONObject) -> String?

  init(decoding object: JSONObject) throws(RowProblem)
}

extension WireDecodable {
  static func name(of object: JSONObject) -> String? { nil }
}

/// The objects under `data`, decoded one by one: an invalid one costs only itself.
///
/// Accepts an array, an object whose keys are indexes, and a single object as a list of one.
///
/// - Source: docs/api.md §9, "`data` of one conversation", "list groups example", "one broken row".
struct WireList<Value: WireDecodable> {
  private(set) var values: [Value] = []
  private(set) var skipped: [SkippedRow] = []

  /// Reads the next value of a text; of an array, one element at a time.
  ///
  /// - Returns: The list, or the reason why the value is none.
  static func read(
    _ text: inout JSONScanner
  ) throws(BrokenJSON) -> Result<WireList, BodyFault> {
    var list = WireList()
    guard text.take("[") else {
      let value = try text.value()
      let fault = value.kind == .null ? "null" : "neither a list nor an object"
      return WireList(value).map { .success($0) } ?? .failure(.data(fault))
    }
    while try text.hasElement(isFirst: list.count == 0) {
      list.add(try text.value(), at: .element)
    }
    return .success(list)
  }

  private init() {}

  /// Reads a value; nil if it is neither an array nor an object.
  init?(_ value: JSONValue) {
    switch value.kind {
    case .array:
      for element in value.elements { add(element, at: .element) }
    case .object:
      let indexed = JSONObject(value)?.indexed ?? []
      if indexed.isEmpty, !value.isEmptyContainer { add(value, at: .whole) }
      for (name, element) in indexed { add(element, at: .member(name)) }
    default: return nil
    }
  }

  private var count: Int { values.count + skipped.count }

  /// The place of an element in the response.
  private enum Place {
    /// The next one of an array.
    case element
    case member(String)
    /// The value under `data` itself.
    case whole
  }

  private func text(of place: Place) -> String {
    switch place {
    case .element: "data[\(count)]"
    case .member(let name): "data.\(name)"
    case .whole: "data"
    }
  }

  private mutating func add(_ element: JSONValue, at place: Place) {
    guard let object = JSONObject(element) else {
      let problem = RowProblem(place: "", fault: "not an object")
      skipped.append(SkippedRow(index: count, id: nil, reason: problem.reason(at: text(of: place))))
      return
    }
    do throws(RowProblem) {
      values.append(try Value(decoding: object))
    } catch {
      skipped.append(
        SkippedRow(
          index: count, id: object.filled(Value.idKey).map { ConversationID($0) },
          name: Value.name(of: object), reason: error.reason(at: text(of: place))))
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
