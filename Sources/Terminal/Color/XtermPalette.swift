/// The colours behind the numbers 0-255.
///
/// Entries 16-255 are the same in every terminal. Entries 0-15 are the person's own; what stands
/// here for them are xterm's, the best guess there is.
///
/// - Source: xterm's `256colres.pl` and `XTerm-col.ad`.
enum XtermPalette {
  /// Red, green and blue of an entry.
  typealias Entry = (red: UInt8, green: UInt8, blue: UInt8)

  /// The entries that a person may have changed.
  static let named: [Entry] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// All 256 entries.
  static let all: [Entry] = named + cube + greys

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let cube: [Entry] = steps.flatMap { red in
    steps.flatMap { green in steps.map { blue in (red, green, blue) } }
  }

  private static let greys: [Entry] = (0..<24).map { step in
    let value = UInt8(8 + 10 * step)
    return (value, value, value)
  }
}
