public import Diagnostics
public import RecentChats
public import Screen

/// The assignment of key sequences to commands.
///
/// - Shape: No sequence belongs to two commands, and none is the beginning of another, so each can
///   be typed. Control-C always quits.
public struct KeyMap: Equatable, Sendable {
  /// The sequences of each command, the one to display first; a command without any is absent.
  public private(set) var bindings: [Command: [KeySequence]]
  /// The inverse, for looking up what was typed.
  private var commands: [[Key]: Command]
  /// Every proper prefix of a sequence.
  private var prefixes: Set<[Key]>

  /// The key that quits, whatever else is bound.
  static let interrupt = Key.control("c")

  /// Creates a map of bindings that do not conflict.
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

  /// Returns the sequences of a command, the one to display first.
  public func sequences(for command: Command) -> [KeySequence] { bindings[command] ?? [] }

  /// Returns the command of a complete sequence.
  func command(for keys: [Key]) -> Command? { commands[keys] }

  /// Returns true when a longer sequence begins with these keys.
  func isBeginning(_ keys: [Key]) -> Bool { prefixes.contains(keys) }
}

extension KeyMap {
  /// The keys without any configuration.
  public static let standard = KeyMap(
    bindings: Dictionary(uniqueKeysWithValues: Command.bindable.map { ($0, $0.standardKeys) }))
}

extension Command {
  /// The default sequences of the command, the one to display first.
  ///
  /// A test verifies that each default key of the table can be parsed.
  var standardKeys: [KeySequence] { entry.keys.compactMap { try? KeySequence($0) } }
}

extension KeyMap {
  /// Creates a map from the `[keys]` table of the configuration.
  ///
  /// A listed command loses its standard keys; an empty list leaves it without any. A configured
  /// key is removed from the standard keys of other commands, also where one sequence would be the
  /// beginning of the other. Unusable entries are left out and reported.
  ///
  /// - Parameter overrides: The table: names of commands with their keys and the places of
  ///   these, in the order of the file.
  /// - Returns: A map that is usable in any case, and all errors and warnings.
  public static func build(
    overrides: [(command: String, keys: [String], place: Place)]
  ) -> (KeyMap, [Diagnostic]) {
    var builder = KeyMapBuilder()
    for (command, keys, place) in overrides { builder.read(command, keys, at: place) }
    return (builder.map, builder.diagnostics + builder.losses)
  }
}
