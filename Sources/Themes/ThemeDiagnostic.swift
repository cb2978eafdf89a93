/// Something in a theme that is not as it should be; the theme works without it.
public struct ThemeDiagnostic: Equatable, Sendable, CustomStringConvertible {
  /// The file, such as `nord.toml`; empty when there is none of the name that was asked for.
  public var file: String
  /// The key path in the file, or line and column; empty when the file as a whole is meant.
  public var place: String
  /// What is wrong and, if one is near, the valid name.
  public var text: String

  /// Makes a diagnostic.
  public init(file: String, place: String, text: String) {
    self.file = file
    self.place = place
    self.text = text
  }

  /// One line, such as `nord.toml: palette.nord1: "#12" is no colour; write "#rrggbb"`.
  public var description: String {
    [file, place, text].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
