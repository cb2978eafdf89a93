/// One operation: a method, a path with named places, and what it does to the world.
struct Route: Sendable {
  typealias Operation = @Sendable (inout World, Call) throws(APIFailure) -> Reply

  let method: String
  let pattern: [String]
  let operation: Operation

  init(_ method: String, _ path: String, _ operation: @escaping Operation) {
    self.method = method
    self.pattern = path.split(separator: "/").map(String.init)
    self.operation = operation
  }

  /// The named places of a path; nil when it is not of this pattern.
  func parameters(of path: [String]) -> [String: String]? {
    guard path.count == pattern.count else { return nil }
    var parameters: [String: String] = [:]
    for (place, part) in zip(pattern, path) {
      if place.hasPrefix("{") {
        parameters[String(place.dropFirst().dropLast())] = part
      } else if place != part {
        return nil
      }
    }
    return parameters
  }
}
