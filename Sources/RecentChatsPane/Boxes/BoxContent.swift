import Screen

/// What stands in a box in front of the list.
protocol BoxContent {
  /// Lines, which may be made when they are looked at: of a long text only a screenful is.
  associatedtype Body: RandomAccessCollection<StyledText> where Body.Index == Int
  /// The signs, and which characters may be drawn.
  var glyphs: GlyphSet { get }
  /// The title.
  var title: String { get }
  /// How many columns the text takes at most.
  var widest: Int { get }
  /// By how many lines the text is scrolled down.
  var scrolled: Int { get }
  /// Whether the text may stay partly out of sight; what a person must decide on may not.
  var scrolls: Bool { get }
  /// The text, broken into lines of at most so many columns.
  func body(columns: Int) -> Body
  /// How many columns the widest line takes, seen or not, so that a box keeps its place while it
  /// scrolls.
  func width(of body: Body) -> Int
  /// Lines that stand below the text and are shown before it: of at most so many columns, and no more
  /// than there are rows if that can be.
  func foot(columns: Int, rows: Int) -> [StyledText]
  /// Where something is typed: the line of the foot and the column in it.
  func cursor(columns: Int) -> Position?
}

extension BoxContent {
  func width(of body: Body) -> Int {
    body.reduce(0) { max($0, $1.columns(glyphs.form)) }
  }

  var scrolled: Int { 0 }

  var scrolls: Bool { false }

  func foot(columns: Int, rows: Int) -> [StyledText] { [] }

  func cursor(columns: Int) -> Position? { nil }
}
