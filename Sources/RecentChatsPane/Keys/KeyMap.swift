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
  /// The names of the views that sequences open.
  private var views: [[Key]: String]
  /// Every proper prefix of a sequence.
  private var prefixes: Set<[Key]>

  /// The key that quits, whatever else is bound.
  static let interrupt = Key.control("c")

  /// Creates a map of bindings that do not conflict.
  init(bindings: [Command: [KeySequence]], views: [(sequence: KeySequence, name: String)] = []) {
    self.views = Dictionary(views.map { ($0.sequence.keys, $0.name) }) { first, _ in first }
    self.bindings = bindings.filter { !$0.value.isEmpty }
    commands = [:]
    prefixes = []
    for (command, sequences) in bindings {
      for keys in sequences.map(\.keys) {
        commands[keys] = command
        addPrefixes(of: keys)
      }
    }
    for view in views { addPrefixes(of: view.sequence.keys) }
    commands[[Self.interrupt]] = .quit
  }

  private mutating func addPrefixes(of keys: [Key]) {
    for count in 0..<max(1, keys.count) { prefixes.insert(Array(keys.prefix(count))) }
  }

  /// Returns the sequences of a command, the one to display first.
  public func sequences(for command: Command) -> [KeySequence] { bindings[command] ?? [] }

  /// Returns the command of a complete sequence.
  func command(for keys: [Key]) -> Command? { commands[keys] }

  /// Returns the name of the view that a complete sequence opens.
  func view(for keys: [Key]) -> String? { views[keys] }

  /// Returns true when the keys are a complete sequence or the beginning of one.
  func hasMeaning(_ keys: [Key]) -> Bool {
    commands[keys] != nil || views[keys] != nil || isBeginning(keys)
  }

  /// Returns true when a longer sequence begins with these keys.
  func isBeginning(_ keys: [Key]) -> Bool { prefixes.contains(keys) }
}

extension KeyMap {
  /// The keys without any configuration.
  public static let standard = KeyMap(
    bindings: Dictionary(uniqueKeysWithValues: Command.bindable.map { ($0, $0.standardKeys) }))
}

extension KeyMap {
  /// Returns the sequences of a command in the form of `[keys]`, those of digits as ranges.
  public func names(for command: Command) -> [String] {
    ranges(sequences(for: command).map(\.description), of: command)
  }

  /// Returns the short forms of a command's sequences; those that differ only in the digit at the end
  /// are one range, such as `g0-9`.
  func labels(for command: Command, _ glyphs: GlyphSet) -> [String] {
    ranges(sequences(for: command).map { $0.label(glyphs) }, of: command)
  }

  private func ranges(_ labels: [String], of command: Command) -> [String] {
    guard command.entry.isNumbered else { return labels }
    let stems = labels.map { String($0.dropLast()) }
    return stems.indices.filter { stems.firstIndex(of: stems[$0]) == $0 }.map { first in
      let last = stems.lastIndex(of: stems[first]) ?? first
      return last == first ? labels[first] : "\(labels[first])-\(labels[last].suffix(1))"
    }
  }
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
  /// - Parameters:
  ///   - overrides: The table: names of commands with their keys and the places of these, in the
  ///     order of the file.
  ///   - views: The names of views with the keys that open them, and the places of the keys.
  /// - Returns: A map that is usable in any case, and all errors and warnings.
  public static func build(
    overrides: [(command: String, keys: [String], place: Place)],
    views: [(name: String, key: String, place: Place)] = []
  ) -> (KeyMap, [Diagnostic]) {
    var builder = KeyMapBuilder()
    for (command, keys, place) in overrides { builder.read(command, keys, at: place) }
    for (name, key, place) in views { builder.readView(name, key, at: place) }
    return (builder.map, builder.diagnostics + builder.losses)
  }
}
