/// A change to a style; what is nil stays as it was.
public struct StylePatch: Hashable, Sendable {
  /// The new colour of the character.
  public var foreground: Color?
  /// The new colour behind it.
  public var background: Color?
  /// The new attributes, in place of all old ones.
  public var attributes: Attributes?
  /// Attributes that come on top, so that a state need not know what a role already has.
  public var adding: Attributes
  /// Attributes that go; what is added stays.
  public var removing: Attributes

  /// Makes a patch; by default one that changes nothing.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes? = nil,
    adding: Attributes = [], removing: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.adding = adding
    self.removing = removing
  }

  /// The style after the change.
  public func applied(to style: Style) -> Style {
    Style(
      foreground: foreground ?? style.foreground,
      background: background ?? style.background,
      attributes: (attributes ?? style.attributes).subtracting(removing).union(adding))
  }
}
