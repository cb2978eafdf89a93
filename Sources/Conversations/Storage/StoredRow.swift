/// A row of the list as it outlives the program.
public struct StoredRow: Equatable, Sendable {
  /// The row as the server last told it.
  public var conversation: Conversation
  /// Its place among the global pins, as the server listed them; 0 for any other row.
  public var globalRank: Int

  /// Makes a row.
  public init(_ conversation: Conversation, globalRank: Int = 0) {
    self.conversation = conversation
    self.globalRank = globalRank
  }
}
