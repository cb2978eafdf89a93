import Screen

extension Key.Modifiers {
  /// The modifiers that terminals send as one number, which is one more than the sum of its bits.
  ///
  /// - Source: xterm's `ctlseqs`, "PC-Style Function Keys": 1 shift, 2 alt, 4 control, 8 meta.
  init(terminal number: Int) {
    let bits = max(0, number - 1)
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & (2 | 8) != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
