internal import Platform
public import Screen

/// The kinds of emoji sequences that terminals have drawn as one emoji, on disk.
///
/// The first screen is drawn with the saved kinds. They are a guess: terminals of one name may
/// differ, so each terminal is asked every time.
///
/// - Shape: A text file with one terminal per line, the most recently used first: its
///   name, a tab, and the names of the kinds that it counts as one emoji. An unreadable
///   file or line counts as absent.
public struct TerminalMemory: Equatable, Sendable {
  private let folder: String
  /// The terminal's name, as far as the environment contains it.
  private let terminal: String

  /// The maximum number of terminals in the file.
  private static let limit = 50

  /// Creates a memory for one file and one terminal.
  ///
  /// - Parameters:
  ///   - folder: The folder of the file; created when kinds are saved.
  ///   - environment: The variables that contain the terminal's name.
  public init(folder: String, environment: [String: String]) {
    self.folder = folder
    terminal = Self.name(environment)
  }

  private var path: String { folder + "/terminals" }

  /// Returns the saved kinds of this terminal; nil if there are none.
  public func recall() -> EmojiKinds? {
    lines().first { $0.terminal == terminal }.map(\.kinds)
  }

  /// Saves the kinds of this terminal; a failure to write is ignored.
  public func note(_ kinds: EmojiKinds) {
    let lines = lines()
    guard lines.first.map({ $0 == (terminal, kinds) }) != true else { return }
    let others = lines.filter { $0.terminal != terminal }
    let text = ([(terminal, kinds)] + others).prefix(Self.limit).map(Self.line).joined()
    guard (try? PrivateFiles.makeFolder(folder)) != nil else { return }
    try? PrivateFiles.replace(path, with: Array(text.utf8))
  }

  /// Returns the terminal's name and version from the variables in which terminals announce them.
  private static func name(_ environment: [String: String]) -> String {
    let told = [
      "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION", "KONSOLE_VERSION",
      "XTERM_VERSION", "WT_SESSION", "TMUX", "STY",
    ].compactMap { variable -> String? in
      guard let value = environment[variable], !value.isEmpty else { return nil }
      // Of these variables only the presence matters.
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
