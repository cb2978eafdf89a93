/// Something that was not as it should be.
public struct Complaint: Equatable, Sendable {
  /// What should have been so.
  public let property: Property
  /// What was instead.
  public let sentence: String
}
