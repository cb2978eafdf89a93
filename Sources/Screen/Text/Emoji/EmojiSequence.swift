/// An emoji sequence that is drawn as one glyph of two columns.
///
/// - Shape: A first scalar and up to three more in 61 bits, so that the sequence fits where a
///   grapheme keeps its marks. Each of the three takes 15 bits, zero for none; above them, four
///   bits for each of the four scalars hold its modifier: zero for none, 1 to 5 for a skin tone, 8
///   for U+FE0F. The second scalar of a flag is its second letter, that of a keycap is the key, and
///   that of a region's flag is the number of the region.
/// - Source: Unicode Technical Standard #51, ED-14 to ED-17: flags, tags, keycaps, joined
///   sequences.
struct EmojiSequence: Hashable, Sendable {
  /// The first pictograph.
  let first: Unicode.Scalar
  /// The modifiers and the other scalars.
  private(set) var packed: UInt64

  /// A modifier or joiner that follows a pictograph.
  enum Change: UInt64 {
    case none, tone1, tone2, tone3, tone4, tone5
    case selector = 8
  }

  /// Restores a sequence from its packed form.
  init(first: Unicode.Scalar, packed: UInt64) {
    self.first = first
    self.packed = packed
  }

  /// Begins with a pictograph.
  init(_ first: Unicode.Scalar, _ change: Change = .none) {
    self.init(first: first, packed: change.rawValue << Self.shift(ofChange: 0))
  }

  /// The limit of pictographs joined in one sequence: the most that Unicode recommends.
  static let limit = 4

  /// The number of pictographs.
  var count: Int { 1 + (1..<Self.limit).count { code(at: $0) != 0 } }

  /// Joins a pictograph to the sequence; returns false if there is no room for it.
  mutating func join(_ pictograph: Unicode.Scalar, _ change: Change = .none) -> Bool {
    guard let code = Self.code(of: pictograph) else { return false }
    return join(code: code, change)
  }

  /// Adds a number in place of a pictograph; returns false if there is no room for it.
  mutating func join(code: UInt64, _ change: Change = .none) -> Bool {
    let place = count
    guard place < Self.limit else { return false }
    packed |= code << (15 * UInt64(place - 1)) | change.rawValue << Self.shift(ofChange: place)
    return true
  }

  /// The pictograph at an index from 1 on; nil if there is none.
  func pictograph(at place: Int) -> Unicode.Scalar? {
    let code = code(at: place)
    return code == 0 ? nil : Self.pictograph(of: code)
  }

  /// The number at an index from 1 on; 0 if there is none.
  func code(at place: Int) -> UInt64 { packed >> (15 * UInt64(place - 1)) & 0x7fff }

  /// The modifier of the pictograph at an index.
  func change(at place: Int) -> Change {
    Change(rawValue: packed >> Self.shift(ofChange: place) & 0xf) ?? .none
  }

  private static func shift(ofChange place: Int) -> UInt64 { 45 + 4 * UInt64(place) }

  // Emoji are below U+4000 and in the 4096 code points from U+1F000 on, nowhere else.
  private static func code(of pictograph: Unicode.Scalar) -> UInt64? {
    switch pictograph.value {
    case 1..<0x4000: UInt64(pictograph.value)
    case 0x1f000..<0x20000: UInt64(pictograph.value - 0x1f000 + 0x4000)
    default: nil
    }
  }

  private static func pictograph(of code: UInt64) -> Unicode.Scalar {
    let value = UInt32(code)
    return Unicode.Scalar(value < 0x4000 ? value : value - 0x4000 + 0x1f000) ?? "\u{fffd}"
  }
}

extension EmojiSequence {
  /// The regions that have a flag, as the letters by which it is spelt.
  ///
  /// - Source: Unicode's emoji-sequences.txt, `RGI_Emoji_Tag_Sequence`.
  static let regions: [[UInt8]] = ["gbeng", "gbsct", "gbwls"].map { Array($0.utf8) }

  /// The key of a keycap.
  static let key: Unicode.Scalar = "\u{20e3}"

  /// The black flag, before the letters of a region.
  static let blackFlag: Unicode.Scalar = "\u{1f3f4}"

  /// The scalars to write.
  var scalars: [Unicode.Scalar] {
    if first.flagLetter != nil { return [first] + [pictograph(at: 1)].compactMap(\.self) }
    if first.isKeycap { return [first, "\u{fe0f}", Self.key] }
    if let region { return [first] + region.compactMap(Self.tag) + ["\u{e007f}"] }
    return joined
  }

  /// The scalar that programs without support for the sequence draw in two columns.
  var standIn: Unicode.Scalar { WidthTable.kind(of: first) == .wide ? first : "\u{3000}" }

  /// The kinds that a terminal must support to draw the sequence as one glyph.
  var kinds: EmojiKinds {
    if first.flagLetter != nil { return .flags }
    if first.isKeycap { return .keycaps }
    if region != nil { return .regions }
    var kinds: EmojiKinds = count > 1 ? .joined : []
    let isNarrow = WidthTable.kind(of: first) == .narrow
    switch change(at: 0) {
    case .none: break
    case .selector: kinds.insert(.signs)
    default: kinds.insert(isNarrow ? .signTones : .tones)
    }
    if (1..<count).contains(where: { change(at: $0).isTone }) { kinds.insert(.tones) }
    return kinds
  }

  private var region: [UInt8]? {
    let number = Int(code(at: 1))
    // No emoji has such a low number.
    return Self.regions.indices.contains(number - 1) ? Self.regions[number - 1] : nil
  }

  private static func tag(_ letter: UInt8) -> Unicode.Scalar? {
    Unicode.Scalar(0xe0000 + UInt32(letter))
  }

  private var joined: [Unicode.Scalar] {
    var scalars = [first] + change(at: 0).scalars
    for place in 1..<count {
      guard let pictograph = pictograph(at: place) else { continue }
      scalars += ["\u{200d}", pictograph] + change(at: place).scalars
    }
    return scalars
  }
}

extension EmojiSequence.Change {
  /// True for a skin tone.
  var isTone: Bool { self != .none && self != .selector }

  /// A skin tone; nil for any other scalar.
  init?(tone: Unicode.Scalar) {
    guard tone.properties.isEmojiModifier else { return nil }
    self.init(rawValue: UInt64(tone.value - 0x1f3fb + 1))
  }

  /// The scalars written after the pictograph.
  var scalars: [Unicode.Scalar] {
    switch self {
    case .none: []
    case .selector: ["\u{fe0f}"]
    default: [Unicode.Scalar(0x1f3fb + UInt32(rawValue) - 1)].compactMap(\.self)
    }
  }
}
