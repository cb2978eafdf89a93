extension JournalEntry.State {
  /// What it is called wherever it is told: on the screen, in lines, in what programs read, and on
  /// disk; never changed, therefore.
  public var word: String {
    switch self {
    case .waiting: "waiting"
    case .accepted: "accepted"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .superseded: "superseded"
    }
  }

  /// Why it was refused; nil for any other state.
  public var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}
