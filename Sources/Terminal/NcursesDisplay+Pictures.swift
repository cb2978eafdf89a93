internal import CNcurses
import Screen

/// Emoji sequences, which ncurses cannot count.
///
/// It draws a stand-in of two columns, and the sequence is written over that at the end of the frame;
/// the terminal counts two columns, too, so ncurses stays right about where everything is. About what
/// is there it is wrong, so it never builds on it: a row with such a picture is drawn whole as soon as
/// anything in it changes, and no row is moved while there are any.
extension NcursesDisplay {
  /// Whether the terminal can get its cursor back after something was written by hand.
  static var canOverlay: Bool { nc_has_capability("sc") != 0 && nc_has_capability("rc") != 0 }

  /// Puts the emoji sequences of a frame over their stand-ins.
  ///
  /// - Parameters:
  ///   - frame: What shall be shown.
  ///   - before: What is shown.
  ///   - changes: What was put already.
  func putPictures(of frame: Frame, over before: Frame, where changes: [CellChange]) {
    let (has, had) = (Self.hasPictures(frame), Self.hasPictures(before))
    nc_move_rows(has || had ? 0 : 1)
    guard has || had else { return }
    var last = -1
    for change in changes where change.place.row != last {
      last = change.place.row
      putPictures(ofRow: last, frame, before)
    }
  }

  private static func hasPictures(_ frame: Frame) -> Bool {
    frame.lines.contains(where: \.hasPictures)
  }

  private func putPictures(ofRow row: Int, _ frame: Frame, _ before: Frame) {
    let had = before.lines.indices.contains(row) && before[row].hasPictures
    guard had || frame[row].hasPictures else { return }
    nc_forget_row(Int32(clamping: row))
    for (column, cell) in frame[row].cells.enumerated() {
      guard let picture = cell.picture else { continue }
      let look = appearance(of: cell.paint)
      nc_overlay(
        Int32(clamping: row), Int32(clamping: column), picture, look.attributes, look.pair)
    }
  }
}
