/// A part of the header or status line that stays or leaves as a whole.
struct Segment: Hashable, Sendable {
  /// What it says.
  var text: StyledText
  /// How early it leaves when there is no room: the smallest first.
  var rank: Int
  /// What takes its place when it leaves, and itself leaves two ranks later.
  var shorter: StyledText?

  init(_ text: StyledText, rank: Int, shorter: StyledText? = nil) {
    self.text = text
    self.rank = rank
    self.shorter = shorter
  }

  /// What is left of it when there is no room.
  var shortened: Segment? { shorter.map { Segment($0, rank: rank + 2) } }
}
