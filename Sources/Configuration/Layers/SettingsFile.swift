/// A configuration file that was read.
public struct SettingsFile: Equatable, Sendable {
  /// Its path, as messages shall name it; relative paths inside count from its directory.
  public var name: String
  /// Its text, TOML.
  public var text: String
  /// Its permission bits, such as `0o600`.
  public var permissions: UInt32

  /// Makes a file.
  public init(name: String, text: String, permissions: UInt32) {
    self.name = name
    self.text = text
    self.permissions = permissions
  }

  /// The directory part of the path, empty when there is none.
  var directory: String {
    guard let slash = name.lastIndex(of: "/") else { return "" }
    return String(name[...slash])
  }

  /// Whether somebody other than the owner may do something with it.
  var isOpenToOthers: Bool { permissions & 0o177 != 0 }
}
