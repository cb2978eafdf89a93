internal import Platform
public import Screen

/// The kinds of emoji sequences that terminals have shown as one picture, on disk.
///
/// The first screen is drawn with what was kept. It is a guess: terminals of one name may differ, so
/// each is asked every time.
///
/// - Shape: A text file with one terminal a line, the last one used first: its name, a tab, and the names
///   of the kinds that it counts as one picture. What cannot be read counts as never kept.
public struct TerminalMemory: Equatable, Sendable {
  private let folder: String
  /// The name of the terminal, as far as it gives one.
  private let terminal: String

  /// How many terminals are kept.
  private static let limit = 50

  /// Names the file and the terminal.
  ///
  /// - Parameters:
  ///   - folder: The folder of the file; made when something is noted.
  ///   - environment: The variables by which the terminal gives its name.
  public init(folder: String, environment: [String: String]) {
    self.folder = folder
    terminal = Self.name(environment)
  }

  private var path: String { folder + "/terminals" }

  /// The kinds that were noted for this terminal; nil if none were.
  public func recall() -> EmojiKinds? {
    lines().first { $0.terminal == terminal }.map(\.kinds)
  }

  /// Notes the kinds for this terminal; a disk that does not take them is no reason to complain.
  public func note(_ kinds: EmojiKinds) {
    let lines = lines()
    guard lines.first.map({ $0 == (terminal, kinds) }) != true else { return }
    let others = lines.filter { $0.terminal != terminal }
    let text = ([(terminal, kinds)] + others).prefix(Self.limit).map(Self.line).joined()
    guard (try? PrivateFiles.makeFolder(folder)) != nil else { return }
    try? PrivateFiles.replace(path, with: Array(text.utf8))
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
