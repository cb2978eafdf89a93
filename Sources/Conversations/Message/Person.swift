/// A user as a message names them.
public struct Person: Hashable, Sendable {
  /// The UID.
  public var id: UserID
  /// The name, as the server sent it; the UID where it sent none.
  public var name: String

  /// Makes a person.
  public init(id: UserID, name: String) {
    self.id = id
    self.name = name
  }
}
