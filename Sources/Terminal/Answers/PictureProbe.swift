import Screen

/// Finds out which emoji sequences a terminal counts as one picture of two columns.
///
/// Each sample is written at the start of a row, and the terminal is asked where its cursor stands then.
///
/// - Source: ECMA-48 §8.3.35, device status report 6; xterm's `ctlseqs`, XTVERSION.
struct PictureProbe {
  /// The row on which it is tried, counted from 1: not the first, because a report from there looks
  /// like F3 with a key held down.
  static let row = 2

  /// What is written to find out.
  ///
  /// - Shape: Nothing of it stays: it is written as one frame and as invisible text, and the row is
  ///   wiped.
  static let text =
    "\u{1b}[?2026h\u{1b}[8m"
    + PictureSample.all.map { "\u{1b}[\(row);1H\u{1b}[2K\($0.text)\u{1b}[6n" }.joined()
    + "\u{1b}[\(row);1H\u{1b}[2K\u{1b}[m\u{1b}[H\u{1b}[?2026l"

  /// The question for its name comes behind, because some count otherwise than their samples show.
  static let questions = text + "\u{1b}[>0q"

  private var widths: [Int] = []
  /// Whether the program was told that no answer came in time.
  var isOverdue = false
  /// What the terminal calls itself.
  var name: String?

  /// Takes what the terminal says of the next sample: the column of its cursor, counted from 1.
  mutating func take(column: Int) { widths.append(column - 1) }

  /// Whether each sample was answered.
  var isComplete: Bool { widths.count == PictureSample.all.count }

  /// The kinds that hold by what was said so far; none where not everything was.
  var kinds: PictureKinds { PictureKinds(widths: widths, name: name) }
}
