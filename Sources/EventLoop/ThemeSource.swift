public import Diagnostics
public import Screen

/// The themes that can be selected while the pane is open.
///
/// `load` and `names` access the disk and are called where effects run; the others never block.
public protocol ThemeSource: Sendable {
  /// The names of the existing themes, in order.
  var names: [String] { get }

  /// Loads a theme, and from now on watches its files and no others.
  ///
  /// - Throws: The first problem of the theme; its last readable version is then retained.
  func load(_ name: String) throws(Diagnostic)

  /// Returns the last readable version of a theme; nil if there was none.
  func loaded(_ name: String) -> ThemeVariants?

  /// The descriptor that is readable after a watched file was written; nil
  /// where writes are not reported.
  var changesDescriptor: Int32? { get }

  /// Removes all notifications of the watched files.
  ///
  /// - Returns: True if one of them was written.
  func drainChanges() -> Bool
}

extension ThemeSource {
  /// Loads a theme.
  ///
  /// - Returns: The problem; nil when it was loaded.
  func problem(loading name: String) -> Diagnostic? {
    do throws(Diagnostic) {
      try load(name)
      return nil
    } catch {
      return error
    }
  }
}
