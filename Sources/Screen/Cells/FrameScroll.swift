/// Rows that moved together from one frame to the next, as those of a list that is scrolled.
public struct FrameScroll: Equatable, Sendable {
  /// Where they moved: the rows they came from, and those they went to.
  public let rows: Range<Int>
  /// By how many rows they moved up; down if negative.
  public let distance: Int
}
