import Diagnostics

/// One thing that is wrong with the configuration, as one line for a person.
public struct SettingsDiagnostic: Error, Hashable, Sendable {
  /// A place in a text.
  public struct Position: Hashable, Sendable {
    /// The line, 1-based.
    public var line: Int
    /// The column, 1-based.
    public var column: Int

    /// Makes a position.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The file with its key path, the variable or the flag.
  public var origin: Origin
  /// Where in the file, for errors of syntax.
  public var position: Position?
  /// What is wrong, and what to do where that is not plain.
  public var problem: String
  /// What was probably meant.
  public var nearest: String?

  /// Makes a diagnostic.
  public init(
    _ origin: Origin, position: Position? = nil, _ problem: String, nearest: String? = nil
  ) {
    self.origin = origin
    self.position = position
    self.problem = problem
    self.nearest = nearest
  }
}

extension SettingsDiagnostic: CustomStringConvertible {
  /// `place: what is wrong, did you mean "this"?`.
  public var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    let question = nearest.map { ", did you mean \($0.debugDescription)?" } ?? ""
    return "\(origin)\(place): \(problem)\(question)"
  }
}

/// What is wrong with a value, before it is known where the value stands.
struct Problem: Error, Equatable {
  var text: String
  var nearest: String?

  init(_ text: String, nearest: String? = nil) {
    self.text = text
    self.nearest = nearest
  }

  /// A word that is none of those that are understood.
  init(unknown kind: String, _ word: String, among names: [String]) {
    let list = names.map(\.debugDescription).joined(separator: ", ")
    let nearest = NearestName.find(word, in: names)
    let hint = nearest == nil ? "; it can be \(list)" : ""
    self.init("unknown \(kind) \(Self.quoted(word))\(hint)", nearest: nearest)
  }

  /// A word as messages show it: short, and without control characters.
  static func quoted(_ word: String) -> String {
    (word.count > 60 ? word.prefix(60) + "…" : word).debugDescription
  }
}

/// Makes the TOML parser's messages fit to be shown.
enum SyntaxMessage {
  /// The message without the pieces of the file it quotes: one of them may be an unquoted API key.
  static func withoutQuotedText(_ message: String) -> String {
    message.split(separator: " ", omittingEmptySubsequences: false)
      .map { looksLikeKey($0) ? "***" : $0 }
      .joined(separator: " ")
  }

  /// No word of the parser's own is this long and has a digit.
  private static func looksLikeKey(_ word: Substring) -> Bool {
    word.count >= 12 && word.contains(where: \.isNumber)
  }
}
