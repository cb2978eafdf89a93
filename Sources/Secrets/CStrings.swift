internal import Glibc

/// Lends texts to C as a list that ends with a null pointer.
enum CStrings {
  /// Calls a function with such a list, which lives no longer than the call.
  static func with<Answer>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
