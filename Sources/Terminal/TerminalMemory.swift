import FoundationEssentials
import Glibc
import Platform
import Screen

/// What terminals have shown of emoji sequences, so that the first screen need not wait to be told again.
///
/// It is a guess at first: terminals of one name may differ, so each is asked every time.
///
/// - Shape: A text file with one terminal a line, the last one used first: its name, a tab, and the names
///   of the kinds that it counts as one picture. What cannot be read counts as never kept.
struct TerminalMemory: Equatable {
  /// Where it is kept.
  let path: String
  /// What the terminal calls itself, as far as it does.
  let terminal: String

  /// How many terminals are kept.
  private static let limit = 50

  /// Finds the place for it; nil where nothing says in which folder it could be.
  init?(environment: [String: String]) {
    guard let folder = StateFolder(environment: environment) else { return nil }
    path = folder.path + "/terminals"
    terminal = Self.name(environment)
  }

  /// The kinds that were noted for this terminal; nil if none were.
  func recall() -> EmojiKinds? {
    lines().first { $0.terminal == terminal }.map(\.kinds)
  }

  /// Keeps what this terminal has shown; a disk that does not take it is no reason to complain.
  func note(_ kinds: EmojiKinds) {
    let lines = lines()
    guard lines.first.map({ $0 == (terminal, kinds) }) != true else { return }
    let others = lines.filter { $0.terminal != terminal }
    let text = ([(terminal, kinds)] + others).prefix(Self.limit).map(Self.line).joined()
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  /// The variables by which terminals tell their name and version.
  private static func name(_ environment: [String: String]) -> String {
    let told = [
      "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION", "KONSOLE_VERSION",
      "XTERM_VERSION", "WT_SESSION", "TMUX", "STY",
    ].compactMap { variable -> String? in
      guard let value = environment[variable], !value.isEmpty else { return nil }
      // Of these only whether they are there tells something.
      return ["WT_SESSION", "TMUX", "STY"].contains(variable) ? variable : value
    }
    return String(
      String.UnicodeScalarView(
        told.joined(separator: " ").unicodeScalars.filter { $0.value >= 0x20 }))
  }

  private func lines() -> [(terminal: String, kinds: EmojiKinds)] {
    guard let text = try? SmallFile(path: path, limit: 1 << 16).text() else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      let names = parts[1].split(separator: " ")
      let known = EmojiKinds.names.filter { names.contains($0.name[...]) }.map(\.kind)
      return (String(parts[0]), EmojiKinds(known))
    }
  }

  private static func line(_ terminal: String, _ kinds: EmojiKinds) -> String {
    let names = EmojiKinds.names.filter { kinds.contains($0.kind) }.map(\.name)
    return "\(terminal)\t\(names.joined(separator: " "))\n"
  }
}

/// What the pane needs to be shown.
enum TerminalRequirement {
  /// Makes sure that there is a terminal that can do it, unless everything is told in lines.
  ///
  /// - Parameters:
  ///   - environment: The environment.
  ///   - plain: Whether lines are wanted; nil leaves it to the terminal.
  /// - Throws: `CommandFailure` with one line when there is none.
  static func check(environment: [String: String], plain: Bool?) throws(CommandFailure) {
    let problem = problem(
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      type: environment["TERM"], plain: plain)
    if let problem { throw CommandFailure(.usage, problem) }
  }

  /// What is wrong with a terminal, if something is.
  static func problem(isInteractive: Bool, type: String?, plain: Bool?) -> String? {
    if plain == true { return nil }
    if !isInteractive {
      return "the pane needs a terminal, and standard input or output is a file or a pipe; "
        + "--plain needs none"
    }
    switch type {
    case nil, "":
      return
        "TERM is not set; say which terminal this is, such as TERM=xterm-256color, or use --plain"
    // Without a word against it, it is told in lines.
    case "dumb" where plain == false:
      return "the terminal is \"dumb\" and cannot show the pane; try another TERM, or --plain"
    default: return nil
    }
  }
}
