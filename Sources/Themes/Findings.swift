/// The diagnostics of a theme while it is being loaded.
struct Findings {
  private(set) var diagnostics: [ThemeDiagnostic] = []

  /// Notes what is wrong at a place.
  mutating func report(_ text: String, at place: Place) {
    diagnostics.append(ThemeDiagnostic(file: place.file, place: place.keyPath, text: text))
  }

  /// Notes what is wrong with the text of a file.
  mutating func report(_ text: String, file: String, line: Int, column: Int) {
    diagnostics.append(
      ThemeDiagnostic(file: file, place: "line \(line), column \(column)", text: text))
  }
}
