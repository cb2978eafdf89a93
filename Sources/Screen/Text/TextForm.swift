/// Which characters may be drawn.
public enum TextForm: Hashable, Sendable {
  /// Everything that has an agreed width.
  case unicode
  /// ASCII only: Latin letters lose their accents, typographic signs have their usual stand-ins, and
  /// everything else becomes one `?` per column.
  case ascii

  /// What stands in place of the end of a text that was cut.
  public var cutMark: Unicode.Scalar {
    switch self {
    case .unicode: "…"
    case .ascii: "~"
    }
  }
}
