/// Which characters may be drawn.
public struct TextForm: Hashable, Sendable {
  /// Whether nothing but ASCII may be.
  public var isASCII: Bool
  /// What becomes of emoji.
  public var emoji: EmojiForm

  /// Says which characters may be drawn.
  ///
  /// - Parameters:
  ///   - isASCII: Whether nothing but ASCII may be.
  ///   - emoji: What becomes of emoji.
  public init(isASCII: Bool, emoji: EmojiForm = .stable) {
    self.isASCII = isASCII
    self.emoji = emoji
  }

  /// Everything that has an agreed width.
  public static let unicode = TextForm(isASCII: false)

  /// ASCII only: Latin letters lose their accents, typographic signs have their usual stand-ins, and
  /// everything else becomes one `?` per column.
  public static let ascii = TextForm(isASCII: true)

  /// The kinds of emoji sequences that are drawn as pictures.
  var pictures: PictureKinds {
    guard !isASCII, case .full(let kinds) = emoji else { return [] }
    return kinds
  }

  /// Whether emoji are spelt.
  var spellsEmoji: Bool { if case .text = emoji { true } else { false } }

  /// What stands in place of the end of a text that was cut.
  public var cutMark: Unicode.Scalar { isASCII ? "~" : "…" }
}
