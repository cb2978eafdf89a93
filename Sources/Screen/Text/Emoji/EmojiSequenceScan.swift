extension EmojiSequence {
  /// Reads a sequence that is drawn as one glyph.
  ///
  /// Only sequences of Unicode's emoji grammar are accepted. If anything else is attached, such as
  /// one joined pictograph too many or a mark, the whole is left to the stable form, in which
  /// nothing hidden changes what is visible.
  ///
  /// - Parameters:
  ///   - first: The first scalar of the sequence.
  ///   - kinds: The kinds that may be drawn as one glyph.
  ///   - rest: A reader of the following scalars; advanced past the sequence if there is one.
  /// - Returns: The sequence; nil if none of these kinds begins here.
  static func read(
    from first: Unicode.Scalar, _ kinds: EmojiKinds, in rest: inout ScalarReader
  ) -> EmojiSequence? {
    guard let next = rest.upcoming, next.extendsEmojiSequence || next.flagLetter != nil else {
      return nil
    }
    var reader = rest
    guard let emojiSequence = sequence(from: first, in: &reader),
      kinds.isSuperset(of: emojiSequence.kinds),
      !emojiSequence.kinds.isEmpty, !reader.isInsideEmojiSequence
    else { return nil }
    rest = reader
    return emojiSequence
  }

  private static func sequence(
    from first: Unicode.Scalar, in rest: inout ScalarReader
  ) -> EmojiSequence? {
    if first.flagLetter != nil { return flag(from: first, in: &rest) }
    if first.isKeycap { return keycap(from: first, in: &rest) }
    if first == blackFlag, rest.upcoming?.tagLetter != nil { return region(in: &rest) }
    return joined(from: first, in: &rest)
  }

  private static func flag(from first: Unicode.Scalar, in rest: inout ScalarReader)
    -> EmojiSequence?
  {
    guard let second = rest.next(), second.flagLetter != nil else { return nil }
    var emojiSequence = EmojiSequence(first)
    return emojiSequence.join(second) ? emojiSequence : nil
  }

  private static func keycap(from first: Unicode.Scalar, in rest: inout ScalarReader)
    -> EmojiSequence?
  {
    guard rest.next() == "\u{fe0f}", rest.next() == key else { return nil }
    var emojiSequence = EmojiSequence(first)
    return emojiSequence.join(key) ? emojiSequence : nil
  }

  private static func region(in rest: inout ScalarReader) -> EmojiSequence? {
    var letters: [UInt8] = []
    // No region has more letters.
    while letters.count < 5, let letter = rest.upcoming?.tagLetter {
      letters.append(letter)
      _ = rest.next()
    }
    guard rest.next() == "\u{e007f}", let number = regions.firstIndex(of: letters) else {
      return nil
    }
    var emojiSequence = EmojiSequence(blackFlag)
    return emojiSequence.join(code: UInt64(number + 1)) ? emojiSequence : nil
  }

  private static func joined(from first: Unicode.Scalar, in rest: inout ScalarReader)
    -> EmojiSequence?
  {
    guard first.isPartOfEmojiSequence else { return nil }
    var emojiSequence = EmojiSequence(first, change(of: first, in: &rest))
    // A symbol of one column needs a modifier: without one, programs disagree on its width.
    guard WidthTable.kind(of: first) == .wide || emojiSequence.change(at: 0) != .none else {
      return nil
    }
    while rest.upcoming == "\u{200d}", let pictograph = rest.afterUpcoming, pictograph.isPictograph
    {
      _ = (rest.next(), rest.next())
      guard pictograph.isPartOfEmojiSequence,
        emojiSequence.join(pictograph, change(of: pictograph, in: &rest))
      else {
        return nil
      }
    }
    return emojiSequence
  }

  /// Takes the modifier of a pictograph: a skin tone, or a selector unless it is redundant.
  private static func change(of pictograph: Unicode.Scalar, in rest: inout ScalarReader) -> Change {
    let hasSelector = rest.upcoming == "\u{fe0f}"
    if hasSelector { _ = rest.next() }
    if pictograph.properties.isEmojiModifierBase,
      let tone = rest.upcoming.flatMap(Change.init(tone:))
    {
      _ = rest.next()
      return tone
    }
    return hasSelector && WidthTable.kind(of: pictograph) == .narrow ? .selector : .none
  }
}

extension ScalarReader {
  /// True if the next scalar would still belong to a sequence that ended here.
  fileprivate var isInsideEmojiSequence: Bool {
    guard let upcoming else { return false }
    if upcoming == "\u{200d}" { return afterUpcoming?.isPictograph ?? false }
    return upcoming.extendsEmojiSequence || WidthTable.kind(of: upcoming) == .mark
  }
}

extension Unicode.Scalar {
  /// The letter that an invisible tag stands for.
  fileprivate var tagLetter: UInt8? {
    guard 0xe0020...0xe007e ~= value else { return nil }
    return UInt8(value - 0xe0000)
  }

  /// True if the scalar modifies a preceding pictograph.
  fileprivate var extendsEmojiSequence: Bool {
    switch value {
    case 0x200d, 0x20e3, 0xfe00...0xfe0f, 0x1f3fb...0x1f3ff, 0xe0020...0xe007f: true
    default: false
    }
  }

  /// True for a pictograph on whose own width all terminals agree.
  fileprivate var isPartOfEmojiSequence: Bool {
    guard isPictograph, stableReplacement == nil else { return false }
    return switch WidthTable.kind(of: self) {
    case .wide, .narrow: true
    case .unsafe, .mark: false
    }
  }
}

/// Properties of scalars in sequences on whose width programs disagree.
extension Unicode.Scalar {
  /// The letter of a regional indicator, which is half of a flag.
  var flagLetter: Unicode.Scalar? {
    guard 0x1f1e6...0x1f1ff ~= value else { return nil }
    return Unicode.Scalar(value - 0x1f1e6 + 0x41)
  }

  /// The replacement for a scalar that programs count differently: the letter of a regional
  /// indicator, or the ideograph of a pictograph that is text to some and emoji to others.
  var stableReplacement: Unicode.Scalar? {
    switch value {
    case 0x3030: "〜"
    case 0x3297: "祝"
    case 0x3299: "秘"
    case 0x1f202: "サ"
    case 0x1f237: "月"
    default: flagLetter
    }
  }

  /// True for a pictograph that takes skin tones and joins with others.
  var isPictograph: Bool {
    value >= 0xa9 && properties.isEmoji && flagLetter == nil && !properties.isEmojiModifier
  }

  /// True for a scalar that can form a keycap.
  var isKeycap: Bool {
    switch self {
    case "0"..."9", "#", "*": true
    default: false
    }
  }

  /// True for a letter of the Arabic script, which joins with its neighbours.
  var isArabicLetter: Bool {
    switch value {
    case 0x620...0x64a, 0x66e...0x6d3, 0x6d5, 0x6fa...0x6ff, 0x750...0x77f, 0x8a0...0x8c9: true
    default: false
    }
  }

  /// True for a letter or a number of a right-to-left script.
  ///
  /// - Source: The blocks that DerivedBidiClass.txt reserves for such scripts.
  var isRightToLeft: Bool {
    guard value >= 0x590 else { return false }
    return switch value {
    case ...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x1_0800...0x1_0fff, 0x1_e800...0x1_efff: true
    default: false
    }
  }
}
