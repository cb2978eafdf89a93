public import Diagnostics
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

extension KeyMap {
  /// The keys a person has who configured none.
  public static let standard = KeyMap(
    bindings: Dictionary(uniqueKeysWithValues: Command.bindable.map { ($0, $0.standardKeys) }))
}

extension Command {
  /// The sequences it has when none is configured, the one to show first in front.
  ///
  /// A test holds that each default key of the table can be parsed.
  var standardKeys: [KeySequence] { entry.keys.compactMap { try? KeySequence($0) } }
}

extension KeyMap {
  /// Makes a map from the `[keys]` table of the configuration.
  ///
  /// A command that is listed loses its standard keys; an empty list leaves it without any. A key of
  /// the person's takes that key away from the standard keys of other commands, also where one would
  /// be the beginning of the other. What cannot be used is left out and reported.
  ///
  /// - Parameter overrides: The table: names of commands with their keys and the places of these, in the
  ///   order of the file.
  /// - Returns: A map that can be used in any case, and everything that is wrong, or may be.
  public static func build(
    overrides: [(command: String, keys: [String], place: Place)]
  ) -> (KeyMap, [Diagnostic]) {
    var builder = KeyMapBuilder()
    for (command, keys, place) in overrides { builder.read(command, keys, at: place) }
    return (builder.map, builder.diagnostics + builder.losses)
  }
}
