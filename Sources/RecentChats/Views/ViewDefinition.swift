public import Queries

/// A list with a name: the conversations that a query finds, in an order, with columns of its own.
public struct ViewDefinition: Hashable, Sendable {
  /// The name, which no other view has.
  public var name: String
  /// The conversations.
  public var query: Query
  /// The order of the rows.
  public var sort: ListSort
  /// The key that opens it, in the form of `[keys]`; nil for none.
  public var key: String?
  /// True when new unread messages in it are to be announced.
  public var notifies: Bool
  /// The columns from left to right; nil for the usual ones.
  public var columns: [ListColumn]?

  /// Creates a definition.
  public init(
    _ name: String, query: Query, sort: ListSort = .recent, key: String? = nil,
    notifies: Bool = false, columns: [ListColumn]? = nil
  ) {
    self.name = name
    self.query = query
    self.sort = sort
    self.key = key
    self.notifies = notifies
    self.columns = columns
  }

  /// The view of all conversations, which always exists.
  public static let everything = ViewDefinition("all", query: .everything)

  /// The filter that lists its conversations.
  var filter: Filter { Filter(query: query) }

  /// Returns true when a typed name stands for the view.
  public func isNamed(_ typed: some StringProtocol) -> Bool {
    name.lowercased() == typed.lowercased()
  }
}

/// The reason why a view can't have a name.
public enum ViewNameProblem: Error, Hashable, Sendable {
  /// Another view has it.
  case taken
  /// The view of all conversations has it.
  case reserved
  /// It is a number, by which views are opened, too.
  case number
}

extension ViewDefinition {
  /// Returns the reason why a new view can't have a name; nil if it can.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - others: The other views.
  /// - Returns: The reason.
  public static func problem(
    withName name: String, among others: [ViewDefinition]
  ) -> ViewNameProblem? {
    if everything.isNamed(name) { return .reserved }
    if Int(name) != nil { return .number }
    return others.contains { $0.isNamed(name) } ? .taken : nil
  }
}

/// A column of a list.
public enum ListColumn: String, CaseIterable, Sendable {
  /// The number of unread messages.
  case unread
  /// The name.
  case name
  /// The last message.
  case preview
  /// The tags.
  case tags
  /// The time for which the conversation has waited for an answer.
  case waiting
  /// The time of the last activity.
  case time
}
