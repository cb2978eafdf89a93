public import Screen

/// Brings a line into a form that can be written to any stream.
///
/// This is the only way from a text to the stream, so no control character of a server reaches a
/// terminal, and no escape of ours does either.
public struct SpokenText: Sendable {
  /// Which characters may be written.
  private let form: TextForm

  /// Makes texts of one form.
  ///
  /// - Parameter form: Which characters may be written.
  public init(form: TextForm) { self.form = form }

  /// A line that stays one line and steers nothing.
  public func line(_ text: String) -> String { DisplayText.drawn(text, form: form) }

  /// The beginning of a text that is long, and whether there is more.
  ///
  /// - Units: Graphemes.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    return text[..<end] + "…"
  }
}
