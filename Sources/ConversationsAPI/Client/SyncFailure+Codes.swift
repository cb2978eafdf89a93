import Conversations

extension SyncFailure {
  /// Our own refusal: nothing was changed, and the message is already a sentence for people.
  static func notSent(code: String, _ message: String) -> SyncFailure {
    .refused(code: code, message: message, status: 0)
  }

  /// Whether the server refused with one of these codes.
  func saysAny(of codes: Set<String>) -> Bool {
    guard case .refused(let code, _, _) = self else { return false }
    return codes.contains(code)
  }
}
