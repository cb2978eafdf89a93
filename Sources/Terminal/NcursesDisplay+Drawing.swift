internal import CNcurses
public import Screen

extension NcursesDisplay {
  /// Shows a frame; only what differs from the last one is written.
  ///
  /// A frame of another size than the terminal is cut, or leaves the rest of it empty.
  public func show(_ frame: Frame, theme: Theme) {
    guard !isClosed else { return }
    prepare(for: theme)
    let before = known(for: frame)
    guard before != frame else { return }
    let changes = frame.changes(from: scroll(before, towards: frame))
    for change in changes { put(change) }
    putPictures(of: frame, over: before, where: changes)
    placeCursor(frame.cursor)
    nc_flush()
    shown = frame
  }

  /// Forgets what the terminal is believed to show, so that the next frame is drawn whole.
  public func invalidate() {
    shown = nil
  }

  /// A new theme starts with no pairs: redefining one would repaint the cells that use it.
  private func prepare(for theme: Theme) {
    guard appearances?.theme != theme else { return }
    appearances = AppearanceTable(theme: theme, depth: colors, pairs: Int(nc_pair_count()))
    invalidate()
  }

  /// What the frame is compared with: an empty screen of no size if all of it has to be drawn.
  private func known(for frame: Frame) -> Frame {
    if let shown, shown.size == frame.size { return shown }
    nc_clear()
    return Frame(Size(rows: 0, columns: 0))
  }

  /// Moves what only moved, so that it need not be put again.
  private func scroll(_ shown: Frame, towards frame: Frame) -> Frame {
    // What ncurses takes for a row with emoji sequences is not what stands there.
    guard !hasPictures(shown), !hasPictures(frame), let scroll = frame.scroll(from: shown) else {
      return shown
    }
    let hasMoved = nc_scroll(
      Int32(clamping: scroll.rows.lowerBound), Int32(clamping: scroll.rows.upperBound - 1),
      Int32(clamping: scroll.distance))
    return hasMoved == 0 ? shown : shown.scrolled(scroll)
  }

  /// Puts the cells of a change, all of one look at once.
  private func put(_ change: CellChange) {
    guard var paint = change.cells.first?.paint else { return }
    var place = change.place
    var appearance = appearance(of: paint)
    for cell in change.cells {
      if cell.paint != paint {
        paint = cell.paint
        let next = self.appearance(of: paint)
        if next != appearance { run.put(at: &place, appearance) }
        appearance = next
      }
      run.append(cell)
    }
    run.put(at: &place, appearance)
  }

  func appearance(of paint: Paint) -> Appearance {
    let found = appearances?.appearance(of: paint) { number, pair in
      _ = nc_define_pair(number, pair.foreground, pair.background)
    }
    return found ?? Appearance(attributes: 0, pair: 0)
  }

  private func placeCursor(_ place: Position?) {
    nc_cursor(Int32(clamping: place?.row ?? -1), Int32(clamping: place?.column ?? -1))
  }
}
