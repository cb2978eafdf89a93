/// What a scalar does in sequences that programs do not count alike.
extension Unicode.Scalar {
  /// The letter that a regional indicator, half of a flag, stands for.
  var flagLetter: Unicode.Scalar? {
    guard 0x1f1e6...0x1f1ff ~= value else { return nil }
    return Unicode.Scalar(value - 0x1f1e6 + 0x41)
  }

  /// The sign that is drawn in place of one that programs do not count alike: the letter of a regional
  /// indicator, or the ideograph in a picture that some count as text and others as emoji.
  var stableSign: Unicode.Scalar? {
    switch value {
    case 0x3030: "〜"
    case 0x3297: "祝"
    case 0x3299: "秘"
    case 0x1f202: "サ"
    case 0x1f237: "月"
    default: flagLetter
    }
  }

  /// Whether it is a picture that takes skin tones and joins with others.
  var isPictograph: Bool {
    value >= 0xa9 && properties.isEmoji && flagLetter == nil && !properties.isEmojiModifier
  }

  /// Whether it can stand in a keycap.
  var isKeycap: Bool {
    switch self {
    case "0"..."9", "#", "*": true
    default: false
    }
  }

  /// Whether it is a letter of the Arabic script, which joins with its neighbours.
  var isArabicLetter: Bool {
    switch value {
    case 0x620...0x64a, 0x66e...0x6d3, 0x6d5, 0x6fa...0x6ff, 0x750...0x77f, 0x8a0...0x8c9: true
    default: false
    }
  }

  /// Whether it is a letter or a number of a script that is written from right to left.
  ///
  /// - Source: The blocks that DerivedBidiClass.txt sets aside for such scripts.
  var isRightToLeft: Bool {
    guard value >= 0x590 else { return false }
    return switch value {
    case ...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x1_0800...0x1_0fff, 0x1_e800...0x1_efff: true
    default: false
    }
  }
}
