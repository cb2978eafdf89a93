import Diagnostics
import RecentChats
import Screen

/// Builds a key map from the standard keys and those that the user configured.
struct KeyMapBuilder {
  /// The meaning of a configured sequence.
  private enum Meaning: Equatable, CustomStringConvertible {
    case command(Command)
    case view(String)

    /// The meaning in a message.
    var description: String {
      switch self {
      case .command(let command): command.rawValue
      case .view(let name): "the view \(Problem.quoted(name))"
      }
    }
  }

  /// A configured sequence and its meaning.
  private struct Personal {
    let sequence: KeySequence
    let meaning: Meaning
    let place: Place
  }

  /// The problems found so far, in the order of the file.
  private(set) var diagnostics: [Diagnostic] = []
  private var listed: Set<Command> = []
  private var personal: [Personal] = []

  /// Reads one line of the table.
  mutating func read(_ name: String, _ keys: [String], at place: Place) {
    guard let command = Command(rawValue: name), Command.bindable.contains(command) else {
      report(unknownCommand(name), at: place)
      return
    }
    listed.insert(command)
    for text in keys { read(text, as: .command(command), at: place) }
  }

  /// Reads the key of a view.
  mutating func readView(_ name: String, _ key: String, at place: Place) {
    read(key, as: .view(name), at: place)
  }

  private mutating func read(_ text: String, as meaning: Meaning, at place: Place) {
    do throws(KeySyntaxError) {
      let sequence = try KeySequence(text)
      if case .command(let command) = meaning, command.entry.isNumbered,
        sequence.keys.last?.digit == nil
      {
        return report(Problem("\"\(text)\" must end with a digit, as in \"g1\""), at: place)
      }
      add(Personal(sequence: sequence, meaning: meaning, place: place), as: text)
    } catch {
      report(error.problem, at: place)
    }
  }

  /// The map of everything that is usable.
  var map: KeyMap {
    var bindings: [Command: [KeySequence]] = [:]
    for command in Command.bindable where !listed.contains(command) {
      bindings[command] = command.standardKeys.filter { standard in
        !personal.contains { Self.collide($0.sequence, standard) }
      }
    }
    var views: [(KeySequence, String)] = []
    for entry in personal {
      switch entry.meaning {
      case .command(let command): bindings[command, default: []].append(entry.sequence)
      case .view(let name): views.append((entry.sequence, name))
      }
    }
    let interrupt = KeySequence(KeyMap.interrupt)
    if bindings[.quit]?.contains(interrupt) != true {
      bindings[.quit, default: []].append(interrupt)
    }
    return KeyMap(bindings: bindings, views: views)
  }

  /// A warning for each command that is not listed and has lost its last key.
  var losses: [Diagnostic] {
    Command.bindable.filter { !listed.contains($0) && $0 != .quit }.compactMap(loss)
  }

  private func loss(of command: Command) -> Diagnostic? {
    let takers = command.standardKeys.map { key in
      (key, personal.lastIndex { Self.collide($0.sequence, key) })
    }
    // The last line that takes a key is the one that leaves none.
    guard !takers.contains(where: { $0.1 == nil }),
      let (key, index) = takers.max(by: { ($0.1 ?? 0) < ($1.1 ?? 0) }), let index
    else { return nil }
    let name = command.rawValue
    let problem = Problem(
      "takes \"\(key)\", the last key of \(name); give \(name) another one, or [] if it needs none")
    return Diagnostic(personal[index].place, problem, severity: .warning)
  }

  private mutating func add(_ new: Personal, as text: String) {
    if new.sequence.keys.first == KeyMap.interrupt {
      let isQuit = new.meaning == .command(.quit) && new.sequence.keys.count == 1
      if !isQuit { report(Problem("\"\(text)\" is not free, ctrl-c always quits"), at: new.place) }
      return
    }
    guard let other = personal.first(where: { Self.collide($0.sequence, new.sequence) }) else {
      personal.append(new)
      return
    }
    // The same key twice for the same command is harmless.
    guard other.sequence != new.sequence || other.meaning != new.meaning else { return }
    report(collision(of: new, as: text, with: other), at: new.place)
  }

  private func collision(of new: Personal, as text: String, with other: Personal) -> Problem {
    if other.sequence == new.sequence {
      Problem("\"\(text)\" is already bound to \(other.meaning)")
    } else if other.sequence.keys.count < new.sequence.keys.count {
      Problem(
        "\"\(text)\" can never be typed, \"\(other.sequence)\" is bound to "
          + "\(other.meaning)")
    } else {
      Problem(
        "\"\(text)\" would hide \"\(other.sequence)\", which is bound to "
          + "\(other.meaning)")
    }
  }

  private mutating func report(_ problem: Problem, at place: Place) {
    diagnostics.append(Diagnostic(place, problem))
  }

  private func unknownCommand(_ name: String) -> Problem {
    let nearest = NearestName.find(name, in: Command.bindable.map(\.rawValue))
    return Problem(
      "unknown command" + (nearest == nil ? ", `recents keys` lists them" : ""), nearest: nearest)
  }

  /// Returns true when one sequence is the beginning of the other, so that the
  /// longer one could never be typed.
  private static func collide(_ left: KeySequence, _ right: KeySequence) -> Bool {
    left == right || left.isProperPrefix(of: right) || right.isProperPrefix(of: left)
  }
}
