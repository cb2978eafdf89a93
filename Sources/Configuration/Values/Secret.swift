/// A text that must not be seen: it prints as `***` everywhere.
public struct Secret: Hashable, Sendable {
  /// The text itself, for the one place that needs it.
  public let exposed: String

  /// Wraps a text.
  public init(_ exposed: String) { self.exposed = exposed }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three stars, whatever the text is.
  public var description: String { "***" }
  /// The same; a debugger must not show it either.
  public var debugDescription: String { description }
  /// A mirror without children, so that `dump` shows nothing more.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
