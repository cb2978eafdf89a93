extension Picture {
  /// The regions that have a flag of their own, by the letters in which it is spelt.
  ///
  /// - Source: Unicode's emoji-sequences.txt, `RGI_Emoji_Tag_Sequence`.
  static let regions: [[UInt8]] = ["gbeng", "gbsct", "gbwls"].map { Array($0.utf8) }

  /// The key of a keycap.
  static let key: Unicode.Scalar = "\u{20e3}"

  /// The black flag, before the letters of a region.
  static let blackFlag: Unicode.Scalar = "\u{1f3f4}"

  /// What is written to draw it.
  var scalars: [Unicode.Scalar] {
    if first.flagLetter != nil { return [first] + [sign(at: 1)].compactMap(\.self) }
    if first.isKeycap { return [first, "\u{fe0f}", Self.key] }
    if let region { return [first] + region.compactMap(Self.tag) + ["\u{e007f}"] }
    return joined
  }

  /// What programs draw in two columns that cannot draw the whole.
  var standIn: Unicode.Scalar { WidthTable.kind(of: first) == .wide ? first : "\u{3000}" }

  /// Everything that makes one picture of it.
  var kinds: PictureKinds {
    if first.flagLetter != nil { return .flags }
    if first.isKeycap { return .keycaps }
    if region != nil { return .regions }
    var kinds: PictureKinds = count > 1 ? .joined : []
    let isSign = WidthTable.kind(of: first) == .narrow
    switch change(at: 0) {
    case .none: break
    case .selector: kinds.insert(.signs)
    default: kinds.insert(isSign ? .signTones : .tones)
    }
    if (1..<count).contains(where: { change(at: $0).isTone }) { kinds.insert(.tones) }
    return kinds
  }

  private var region: [UInt8]? {
    let number = Int(code(at: 1))
    // No emoji has so low a number.
    return Self.regions.indices.contains(number - 1) ? Self.regions[number - 1] : nil
  }

  private static func tag(_ letter: UInt8) -> Unicode.Scalar? {
    Unicode.Scalar(0xe0000 + UInt32(letter))
  }

  private var joined: [Unicode.Scalar] {
    var scalars = [first] + change(at: 0).scalars
    for place in 1..<count {
      guard let sign = sign(at: place) else { continue }
      scalars += ["\u{200d}", sign] + change(at: place).scalars
    }
    return scalars
  }
}

extension Picture.Change {
  /// Whether it is a skin tone.
  var isTone: Bool { self != .none && self != .selector }

  /// A skin tone; nil for any other scalar.
  init?(tone: Unicode.Scalar) {
    guard tone.properties.isEmojiModifier else { return nil }
    self.init(rawValue: UInt64(tone.value - 0x1f3fb + 1))
  }

  /// What is written behind the sign.
  var scalars: [Unicode.Scalar] {
    switch self {
    case .none: []
    case .selector: ["\u{fe0f}"]
    default: [Unicode.Scalar(0x1f3fb + UInt32(rawValue) - 1)].compactMap(\.self)
    }
  }
}
