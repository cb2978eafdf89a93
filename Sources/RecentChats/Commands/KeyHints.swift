/// The key hints, which teach one command after the other.
struct KeyHints: Equatable, Sendable {
  /// When they are shown.
  let policy: HintPolicy
  /// The commands with a hint, the first to show in front.
  private(set) var commands: [Command]

  /// The commands with a hint, in order.
  private static let all = CommandEntry.table
    .compactMap { entry in entry.hint.map { (entry.command, $0.rank) } }
    .sorted { $0.1 < $1.1 }.map(\.0)

  init(_ policy: HintPolicy) {
    self.policy = policy
    commands = policy == .never ? [] : Self.all
  }

  /// Makes room for the other hints once a command was used; any movement by rows counts for the hint
  /// that teaches to move.
  mutating func noteUse(_ command: Command) {
    let isMove = command.group == .move && !Self.all.contains(command)
    let used: Command = isMove ? .moveDown : command
    guard let index = commands.firstIndex(of: used) else { return }
    commands.remove(at: index)
    if policy == .always { commands.append(used) }
  }
}
