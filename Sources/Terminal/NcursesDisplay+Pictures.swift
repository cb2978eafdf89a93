internal import CNcurses
import Screen

/// Emoji sequences, which ncurses cannot count.
///
/// It draws a stand-in of two columns, and the sequence is written over that at the end of the frame;
/// the terminal counts two columns, too, so ncurses stays right about where everything is. About what
/// is there it is wrong, so it must not build on it: as long as there are such sequences it forgets
/// every row that changes. It then draws these rows whole, and does not move rows about, because none
/// that it knows has gone elsewhere.
extension NcursesDisplay {
  /// Whether the terminal has the row on which it is asked, and gets its cursor back after something
  /// was written by hand.
  var canShowPictures: Bool {
    size.rows >= PictureProbe.row && nc_has_capability("sc") != 0 && nc_has_capability("rc") != 0
  }

  /// Puts the emoji sequences of a frame over their stand-ins.
  ///
  /// - Parameters:
  ///   - frame: What shall be shown.
  ///   - before: What is shown.
  ///   - changes: What was put already.
  func putPictures(of frame: Frame, over before: Frame, where changes: [CellChange]) {
    guard hasPictures(frame) || hasPictures(before) else { return }
    var last = -1
    for change in changes where change.place.row != last {
      last = change.place.row
      nc_forget_row(Int32(clamping: last))
      putPictures(of: frame[last], row: last)
    }
  }

  func hasPictures(_ frame: Frame) -> Bool {
    frame.lines.contains(where: \.hasPictures)
  }

  private func putPictures(of line: Line, row: Int) {
    guard line.hasPictures else { return }
    for (column, cell) in line.cells.enumerated() {
      guard let picture = cell.picture else { continue }
      let look = appearance(of: cell.paint)
      nc_overlay(
        Int32(clamping: row), Int32(clamping: column), picture, look.attributes, look.pair)
    }
  }
}
