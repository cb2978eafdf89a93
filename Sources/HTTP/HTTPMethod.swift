/// The methods the contract uses.
public enum HTTPMethod: String, Hashable, Sendable {
  /// Reads.
  case get = "GET"
  /// Creates, or marks.
  case post = "POST"
  /// Replaces.
  case put = "PUT"
  /// Removes; in this API it may carry a body.
  case delete = "DELETE"
}
