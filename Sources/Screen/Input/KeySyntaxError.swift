/// Why a text names no key.
public enum KeySyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing is written.
  case empty
  /// There is no key of that name; the nearest one, if any is near.
  case unknownKey(String, nearest: String?)
  /// The key is written without its name, such as `ctrl-`.
  case missingKey(String)
  /// No terminal tells these keys apart from others; why, as a sentence.
  case indistinguishable(String, reason: String)

  /// One sentence that says what is wrong and what may be written instead.
  public var description: String {
    switch self {
    case .empty:
      "no key is named; write one such as \"j\", \"ctrl-d\" or \"pageup\""
    case .unknownKey(let name, let nearest?):
      "unknown key \"\(name)\", did you mean \"\(nearest)\"?"
    case .unknownKey(let name, nil):
      "unknown key \"\(name)\"; keys are characters, or names such as \"enter\", \"f5\", \"ctrl-d\""
    case .missingKey(let text):
      "\"\(text)\" names no key behind what is held down"
    case .indistinguishable(let text, let reason):
      "\"\(text)\" cannot be told apart by a terminal: \(reason)"
    }
  }
}
