/// The API key, which no description, dump or mirror of this value shows.
///
/// - Shape: 40 hexadecimal characters on the service; any text here.
/// - Source: Contract §1, header `apikey`.
public struct Credential: Hashable, Sendable {
  let apiKey: String

  /// Wraps a key.
  public init(apiKey: String) { self.apiKey = apiKey }

  /// A text without the key, which servers like to repeat in their error messages.
  ///
  /// - Source: Contract §2.1, "Observed texts".
  func removed(from text: String) -> String {
    apiKey.isEmpty ? text : text.replacing(apiKey, with: Self.mask)
  }

  static let mask = "***"
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three stars.
  public var description: String { Self.mask }
  /// Three stars; a debugger must not show the key either.
  public var debugDescription: String { Self.mask }
  /// A mirror without the key, for `dump` and everything else that looks inside.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
