/// What every address of the API begins with.
///
/// - Source: Contract §1, base URL.
public struct APIBase: Hashable, Sendable {
  /// The beginning, up to the version and without a final slash.
  public let url: String

  /// Takes a given address, for example that of a sandbox; final slashes are dropped.
  public init(url: String) {
    let end = url.lastIndex { $0 != "/" }.map(url.index(after:)) ?? url.startIndex
    self.url = String(url[..<end])
  }
}
