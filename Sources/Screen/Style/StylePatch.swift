/// A change to a style; what is nil stays as it was.
public struct StylePatch: Hashable, Sendable {
  /// The new colour of the character.
  public var foreground: Color?
  /// The new colour behind it.
  public var background: Color?
  /// The new attributes, in place of all old ones.
  public var attributes: Attributes?

  /// Makes a patch; by default one that changes nothing.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The style after the change.
  public func applied(to style: Style) -> Style {
    Style(
      foreground: foreground ?? style.foreground,
      background: background ?? style.background,
      attributes: attributes ?? style.attributes)
  }
}
