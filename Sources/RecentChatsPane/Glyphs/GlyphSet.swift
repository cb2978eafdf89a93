public import Screen

/// The signs the pane draws: the same information in two forms.
public struct GlyphSet: Hashable, Sendable {
  /// Which characters the set is made of.
  let form: TextForm

  /// The signs beside texts of a form.
  public init(form: TextForm) { self.form = form }

  /// Signs of an agreed width of one column.
  public static let unicode = GlyphSet(form: .unicode)
  /// Letters, words and punctuation.
  public static let ascii = GlyphSet(form: .ascii)

  /// How a sign looks.
  subscript(glyph: Glyph) -> String {
    form.isASCII ? glyph.ascii : glyph.unicode
  }
}
