/// Where the parts of a row stand: one plan for all rows on a screen of this width, so that they line up
/// and stay where they are.
///
/// From left to right: selection bar, pending mark, pin; unread number, mentions; kind and presence;
/// name; ticks; sender and preview; tags; time.
///
/// - Units: Columns, zero-based.
struct RowLayout: Equatable, Sendable {
  /// The width of the screen.
  let columns: Int
  /// The unread number, right-aligned.
  let badge: Range<Int>
  /// The sign for mentions; empty where the preview begins with their number.
  let mentions: Range<Int>
  /// The kind and presence.
  let glyph: Int
  /// The name.
  let name: Range<Int>
  /// The ticks; empty when they had to leave.
  let ticks: Range<Int>
  /// The preview, and at its end the tags; empty when it had to leave.
  let preview: Range<Int>
  /// How many columns of the preview the tags of a row may take; 0 when they had to leave.
  let tagRoom: Int
  /// The time, right-aligned; empty when it had to leave.
  let time: Range<Int>

  /// Where the selection bar stands, or the mark of a list that is old.
  static let bar = 0
  /// Where the mark of an unconfirmed change stands.
  static let pendingMark = 1
  /// Where the pin stands.
  static let pin = 2
}
