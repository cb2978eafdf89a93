/// Where themes come from while the pane is open.
@MainActor
public protocol ThemeSource: AnyObject {
  /// Reads the theme of that name, and watches its files from now on.
  func look(of name: String) -> ThemeLook

  /// Can be read once a file of the theme that was asked for last was written; nil where nothing
  /// tells of that.
  var changesDescriptor: Int32? { get }

  /// Takes note of what `changesDescriptor` told, so that it can tell of the next.
  ///
  /// - Returns: Whether a file of the theme was written.
  func drainChanges() -> Bool
}
