/// A violation of a property.
public struct Complaint: Equatable, Sendable {
  /// The violated property.
  public let property: Property
  /// The description of the violation.
  public let sentence: String
}
