/// Which rows of the list to ask for.
public struct PageRequest: Hashable, Sendable {
  /// The order in which requests were issued.
  public var ticket: Ticket
  /// The page, 1-based.
  public var number: Int
  /// Rows a page, 1-1000.
  public var size: Int

  /// Makes a request for a page.
  public init(ticket: Ticket, number: Int, size: Int) {
    self.ticket = ticket
    self.number = number
    self.size = size
  }
}
