import Diagnostics
import Screen

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

/// The diagnostics of a theme while it is being loaded.
///
/// They quote the file, so they are brought into a form that can be printed to a terminal.
struct Findings {
  private(set) var diagnostics: [ThemeDiagnostic] = []

  /// Notes what is wrong at a place.
  mutating func report(_ text: String, at place: Place) {
    add(text, file: place.file, place: place.keyPath)
  }

  /// Notes what is wrong with the text of a file.
  mutating func report(_ text: String, file: String, line: Int, column: Int) {
    add(text, file: file, place: "line \(line), column \(column)")
  }

  private mutating func add(_ text: String, file: String, place: String) {
    diagnostics.append(
      ThemeDiagnostic(
        file: DisplayText.drawn(file), place: DisplayText.drawn(place),
        text: DisplayText.drawn(text)))
  }
}

/// The sentences that several diagnostics share.
enum Wording {
  /// A name that does not exist, with the nearest one that does.
  static func unknown(_ kind: String, _ name: String, among names: [String]) -> String {
    let hint = NearestName.find(name, in: names).map { ", did you mean \"\($0)\"?" } ?? ""
    return "unknown \(kind) \"\(name)\"\(hint)"
  }

  /// A thing that is not there, with the nearest that is, else with all there are.
  static func missing(_ kind: String, _ name: String, among names: [String]) -> String {
    let hint =
      NearestName.find(name, in: names).map { ", did you mean \"\($0)\"?" }
      ?? "; there are " + Set(names).sorted().joined(separator: ", ")
    return "there is no \(kind) \"\(name)\"\(hint)"
  }

  /// A value of the wrong kind.
  static func expected(_ wanted: String, _ value: ThemeValue) -> String {
    "expected \(wanted), found \(value.kind)"
  }
}
