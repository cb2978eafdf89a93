public import Diagnostics

/// A warning without a place, as tests write it.
extension Diagnostic: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(nil, Problem(text), severity: .warning)
  }
}
