/// The key hints, which introduce one command after the other.
struct KeyHints: Equatable, Sendable {
  /// The policy by which they are shown.
  let policy: HintPolicy
  /// The commands with a hint, first to show first.
  private(set) var commands: [Command]

  /// The commands with a hint, in order.
  private static let all = CommandEntry.table
    .compactMap { entry in entry.hint.map { (entry.command, $0.rank) } }
    .sorted { $0.1 < $1.1 }.map(\.0)

  init(_ policy: HintPolicy) {
    self.policy = policy
    commands = policy == .never ? [] : Self.all
  }

  /// Removes the hint of a command that was used, to make room for others; any movement by rows
  /// counts as the command of the movement hint.
  mutating func noteUse(_ command: Command) {
    let isMove = command.group == .move && !Self.all.contains(command)
    let used: Command = isMove ? .moveDown : command
    guard let index = commands.firstIndex(of: used) else { return }
    commands.remove(at: index)
    if policy == .always { commands.append(used) }
  }
}
