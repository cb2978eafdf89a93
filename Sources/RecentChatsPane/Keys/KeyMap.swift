public import RecentChats
public import Screen

/// Which keys ask for which command.
///
/// - Shape: No sequence belongs to two commands, and none is the beginning of another, so each can
///   be typed. Control-C always quits.
public struct KeyMap: Equatable, Sendable {
  /// The sequences of each command, the one to show first in front; a command without any is absent.
  public private(set) var bindings: [Command: [KeySequence]]
  /// The same the other way round, for looking up what was typed.
  private var commands: [[Key]: Command]
  /// Every beginning of a sequence that is not a whole one.
  private var prefixes: Set<[Key]>

  /// What quits whatever else is bound.
  static let interrupt = Key.control("c")

  /// Makes a map of bindings that do not get in each other's way.
  init(bindings: [Command: [KeySequence]]) {
    self.bindings = bindings.filter { !$0.value.isEmpty }
    commands = [:]
    prefixes = []
    for (command, sequences) in bindings {
      for keys in sequences.map(\.keys) {
        commands[keys] = command
        for count in 0..<max(1, keys.count) { prefixes.insert(Array(keys.prefix(count))) }
      }
    }
    commands[[Self.interrupt]] = .quit
  }

  /// The sequences that ask for a command, the one to show first in front.
  public func sequences(for command: Command) -> [KeySequence] { bindings[command] ?? [] }

  /// The command of a whole sequence.
  func command(for keys: [Key]) -> Command? { commands[keys] }

  /// Whether a longer sequence begins with these keys.
  func isBeginning(_ keys: [Key]) -> Bool { prefixes.contains(keys) }
}
