public import Diagnostics
public import Screen

/// The themes that can be used while the pane is open.
///
/// `load` and `names` take as long as the disk and are called where effects run; the others never wait.
public protocol ThemeSource: Sendable {
  /// The names of the themes there are now, in order.
  var names: [String] { get }

  /// Reads a theme, and watches its files from now on and no others.
  ///
  /// - Throws: The first problem of the theme, which then stays as it could last be read.
  func load(_ name: String) throws(Diagnostic)

  /// The theme as it could last be read; nil if it never could.
  func loaded(_ name: String) -> ThemeVariants?

  /// The descriptor that is readable once a watched file was written; nil where nothing announces that.
  var changesDescriptor: Int32? { get }

  /// Takes all news of the watched files.
  ///
  /// - Returns: True if one of them was written.
  func drainChanges() -> Bool
}

extension ThemeSource {
  /// Reads a theme.
  ///
  /// - Returns: The reason why it is not loaded; nil when it is.
  func problem(loading name: String) -> Diagnostic? {
    do throws(Diagnostic) {
      try load(name)
      return nil
    } catch {
      return error
    }
  }
}
