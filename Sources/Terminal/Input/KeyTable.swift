import Screen

/// The keys that terminfo describes for one terminal.
///
/// They take precedence over the meanings that all terminals share, because terminfo exists for
/// that purpose: on a VT100 `ESC O t` is F5, on other terminals it is the 5 of the keypad.
struct KeyTable {
  private let keys: [[UInt8]: Key]

  /// Creates a table of every key whose sequence `bytes` returns.
  ///
  /// - Parameter bytes: Returns the bytes that the terminal sends for the key with a terminfo name.
  init(bytes: (String) -> [UInt8]?) {
    var keys: [[UInt8]: Key] = [:]
    for capability in KeyCapability.all {
      // Single characters are left to the decoder: ^H and DEL are Backspace on all terminals.
      guard let sequence = bytes(capability.name), sequence.count > 1, sequence[0] == 0x1b else {
        continue
      }
      keys[sequence] = keys[sequence] ?? capability.key
    }
    self.keys = keys
  }

  /// Returns the key that sends these bytes.
  func key(for bytes: ArraySlice<UInt8>) -> Key? {
    keys[Array(bytes)]
  }
}

/// A key that terminfo may describe, with its name there.
///
/// - Source: `terminfo(5)`, `user_caps(5)` for the names that end in a digit.
struct KeyCapability {
  /// The name in terminfo.
  var name: String
  /// The key.
  var key: Key

  /// Every key that is looked up.
  static let all: [KeyCapability] = plain + functions + modified

  private static let plain: [KeyCapability] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.backTab)),
    ("kent", Key(.enter)), ("kbs", Key(.backspace)),
    ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
  ].map { KeyCapability(name: $0.0, key: $0.1) }

  private static let functions = (1...12).map {
    KeyCapability(name: "kf\($0)", key: Key(.function($0)))
  }

  private static let modified: [KeyCapability] = [
    ("kUP", Key.Code.up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
  ].flatMap { name, code in
    [KeyCapability(name: name, key: Key(code, .shift))]
      + (3...8).map { digit in
        KeyCapability(name: "\(name)\(digit)", key: Key(code, Key.Modifiers(terminal: digit)))
      }
  }
}

/// The sequences of keys that terminals have in common, whatever terminfo describes.
///
/// TERM often describes a different terminal from the user's, so all common forms are recognized.
///
/// - Source: xterm's `ctlseqs`; `console_codes(4)`; rxvt's reference; "fixterms" for `CSI u`.
enum StandardKeys {
  /// Returns the key of a sequence; nil if it is not a key.
  static func key(for sequence: EscapeSequence) -> Key? {
    guard sequence.marker == nil else { return nil }
    switch sequence.introducer {
    case .control: return control(sequence)
    case .singleShift: return singleShift(sequence)
    case .linuxConsole:
      let number = Int(sequence.final) - 0x40
      return (1...5).contains(number) ? Key(.function(number)) : nil
    case .text, .none: return nil
    }
  }

  private static func control(_ sequence: EscapeSequence) -> Key? {
    let numbers = sequence.parameters
    let modifiers = Key.Modifiers(terminal: numbers.count > 1 ? numbers[1] : 1)
    switch sequence.final {
    case UInt8(ascii: "~"):
      if numbers.count == 3, numbers[0] == 27 { return character(numbers[2], modifiers) }
      return numbers.first.flatMap { numbered[$0] }.map { Key($0, modifiers) }
    case UInt8(ascii: "u"): return numbers.first.flatMap { character($0, modifiers) }
    case UInt8(ascii: "Z"): return Key(.backTab, modifiers.subtracting(.shift))
    // rxvt encodes the modifiers in the final byte.
    case UInt8(ascii: "$"): return numbers.first.flatMap { numbered[$0] }.map { Key($0, .shift) }
    case UInt8(ascii: "^"): return numbers.first.flatMap { numbered[$0] }.map { Key($0, .control) }
    case UInt8(ascii: "@"):
      return numbers.first.flatMap { numbered[$0] }.map { Key($0, [.control, .shift]) }
    case 0x61...0x64: return lettered[sequence.final - 0x20].map { Key($0, .shift) }
    default:
      guard (numbers.first ?? 1) <= 1 else { return nil }
      return lettered[sequence.final].map { Key($0, modifiers) }
    }
  }

  private static func singleShift(_ sequence: EscapeSequence) -> Key? {
    let modifiers = Key.Modifiers(terminal: sequence.parameters.last ?? 1)
    if let code = lettered[sequence.final] ?? keypad(sequence.final) { return Key(code, modifiers) }
    guard (0x61...0x64).contains(sequence.final) else { return nil }
    return lettered[sequence.final - 0x20].map { Key($0, .control) }
  }

  /// Returns the key of the keypad in the mode that ncurses selects: its
  /// digits and signs, plus 0x40.
  private static func keypad(_ byte: UInt8) -> Key.Code? {
    switch byte {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "X"): .character("=")
    case 0x6a...0x79: .character(Character(Unicode.Scalar(byte - 0x40)))
    default: nil
    }
  }

  /// Returns the key that is sent as the number of its character.
  private static func character(_ number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 27: return Key(.escape, modifiers)
    case 13: return Key(.enter, modifiers)
    case 9 where modifiers.contains(.shift): return Key(.backTab, modifiers.subtracting(.shift))
    case 9: return Key(.tab, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    // Numbers from 57344 are keys without a character, such as Shift alone.
    case 32..<127, 160..<57344, 63744...0x10ffff:
      guard let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
      return typed(Character(scalar), modifiers)
    default: return nil
    }
  }

  private static func typed(_ character: Character, _ modifiers: Key.Modifiers) -> Key {
    let raised = character.uppercased()
    if modifiers.contains(.shift), !modifiers.contains(.control), raised.count == 1 {
      return Key(.character(Character(raised)), modifiers.subtracting(.shift))
    }
    return Key(.character(character), modifiers)
  }

  private static let lettered: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbered: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]
}

/// The keys that send a single control character.
enum ControlKeys {
  /// Returns the key of a byte below 0x20, or of 0x7f.
  ///
  /// `^H` is Backspace and `^J` is Enter: some terminals send these for the keys, and then the
  /// two cannot be distinguished.
  static func key(for byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7f: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0a, 0x0d: Key(.enter)
    case 0x1b: Key(.escape)
    case 0x01...0x1a: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}

extension Key.Modifiers {
  /// Creates modifiers from the number that terminals send, which is the sum of the bits plus one.
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
