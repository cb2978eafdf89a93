/// What a value's meaning depends on beside itself.
struct ValueScope {
  /// The home directory.
  var home: String?
  /// The file the value stands in; none for flags and variables.
  var file: SettingsFile?

  /// A path as the system takes it: `~` is the home directory, and a relative path in a file counts
  /// from the file's directory.
  func path(_ written: String) throws(Problem) -> String {
    guard !written.isEmpty else { throw Problem("must not be empty") }
    guard !written.utf8.contains(0) else { throw Problem("must not hold a NUL") }
    if written == "~" || written.hasPrefix("~/") {
      guard let home, !home.isEmpty else { throw Problem("begins with ~ but HOME is not set") }
      return home + written.dropFirst()
    }
    if written.hasPrefix("~") {
      throw Problem("begins with ~ and a name; write the whole path, or ~/ for your own home")
    }
    return written.hasPrefix("/") ? written : (file?.directory ?? "") + written
  }
}
