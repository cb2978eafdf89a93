/// Which keys a person is shown on the first run, until they have used them.
///
/// A few commands carry most of the work. Each leaves the hint when it was used once, and whoever opens
/// the help needs none of them. A list that was kept by an earlier run means that this is not the first.
struct Lesson: Equatable, Sendable {
  /// What was not used yet, in the order in which it is shown.
  private(set) var commands: [Command] = [
    .moveDown, .markRead, .markUnread, .editTags, .filter, .undo,
  ]

  /// The person used a command.
  mutating func learn(_ command: Command) {
    switch command {
    case .help: end()
    case _ where command.group == .move: forget(.moveDown)
    default: forget(command)
    }
  }

  /// Nothing is shown any more.
  mutating func end() { commands = [] }

  private mutating func forget(_ command: Command) { commands.removeAll { $0 == command } }
}
