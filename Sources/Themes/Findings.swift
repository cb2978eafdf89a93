import Screen

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
