/// A part of the header or status line that stays or leaves as a whole.
struct Segment: Hashable, Sendable {
  /// What it says.
  var text: StyledText
  /// How early it leaves when there is no room: the smallest first.
  var rank: Int

  init(_ text: StyledText, rank: Int) {
    self.text = text
    self.rank = rank
  }
}
