import Diagnostics
import RecentChats
import Screen

/// Puts a key map together from standard keys and those of a person.
struct KeyMapBuilder {
  /// A sequence of the person's and what it asks for.
  private struct Personal {
    let sequence: KeySequence
    let command: Command
  }

  /// Everything that is wrong so far, in the order of the file.
  private(set) var diagnostics: [KeyMapDiagnostic] = []
  private var listed: Set<Command> = []
  private var personal: [Personal] = []

  /// Takes in one line of the table.
  mutating func read(_ name: String, _ keys: [String]) {
    guard let command = Command(rawValue: name), Command.bindable.contains(command) else {
      report(name, unknownCommand(name))
      return
    }
    listed.insert(command)
    for text in keys {
      do {
        add(try KeySequence(text), as: text, to: command)
      } catch {
        report(name, "\(error)")
      }
    }
  }

  /// The map of everything that can be used.
  var map: KeyMap {
    var bindings: [Command: [KeySequence]] = [:]
    for command in Command.bindable where !listed.contains(command) {
      bindings[command] = command.standardKeys.filter { standard in
        !personal.contains { Self.collide($0.sequence, standard) }
      }
    }
    for entry in personal { bindings[entry.command, default: []].append(entry.sequence) }
    let interrupt = KeySequence(KeyMap.interrupt)
    if bindings[.quit]?.contains(interrupt) != true {
      bindings[.quit, default: []].append(interrupt)
    }
    return KeyMap(bindings: bindings)
  }

  /// One warning for each command that nobody listed and that has lost its last key.
  var losses: [KeyMapDiagnostic] {
    Command.bindable.filter { !listed.contains($0) && $0 != .quit }.compactMap(loss)
  }

  private func loss(of command: Command) -> KeyMapDiagnostic? {
    let takers = command.standardKeys.map { key in
      (key, personal.lastIndex { Self.collide($0.sequence, key) })
    }
    // The last line that takes one is the one that leaves none.
    guard !takers.contains(where: { $0.1 == nil }),
      let (key, index) = takers.max(by: { ($0.1 ?? 0) < ($1.1 ?? 0) }), let index
    else { return nil }
    let name = command.rawValue
    return KeyMapDiagnostic(
      personal[index].command.rawValue,
      "takes \"\(key)\", the last key of \(name); give \(name) another one, or [] if it needs none",
      isWarning: true)
  }

  private mutating func add(_ sequence: KeySequence, as text: String, to command: Command) {
    if sequence.keys.first == KeyMap.interrupt {
      let isQuit = command == .quit && sequence.keys.count == 1
      if !isQuit { report(command.rawValue, "\"\(text)\" is not free, ctrl-c always quits") }
      return
    }
    guard let other = personal.first(where: { Self.collide($0.sequence, sequence) }) else {
      personal.append(Personal(sequence: sequence, command: command))
      return
    }
    report(other, against: sequence, as: text, of: command)
  }

  private mutating func report(
    _ other: Personal, against sequence: KeySequence, as text: String, of command: Command
  ) {
    if other.sequence == sequence {
      // The same key twice for the same command does no harm.
      guard other.command != command else { return }
      report(command.rawValue, "\"\(text)\" is already bound to \(other.command.rawValue)")
    } else if other.sequence.keys.count < sequence.keys.count {
      report(
        command.rawValue,
        "\"\(text)\" can never be typed, \"\(other.sequence)\" is bound to "
          + other.command.rawValue)
    } else {
      report(
        command.rawValue,
        "\"\(text)\" would hide \"\(other.sequence)\", which is bound to "
          + other.command.rawValue)
    }
  }

  private mutating func report(_ command: String, _ message: String) {
    diagnostics.append(KeyMapDiagnostic(command, message))
  }

  private func unknownCommand(_ name: String) -> String {
    guard let nearest = NearestName.find(name, in: Command.bindable.map(\.rawValue)) else {
      return "unknown command, `recents keys` lists them"
    }
    return "unknown command, did you mean \(nearest)?"
  }

  /// Whether one is the beginning of the other, so that the longer one could never be typed.
  private static func collide(_ left: KeySequence, _ right: KeySequence) -> Bool {
    left == right || left.isProperPrefix(of: right) || right.isProperPrefix(of: left)
  }
}
