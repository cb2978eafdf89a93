import Screen

/// What a terminal answers when it is asked about itself.
///
/// - Source: xterm's `ctlseqs`: DECRQM, "Operating System Commands" 11, "Primary DA",
///   DSR 6, XTVERSION.
enum TerminalAnswer: Hashable {
  /// Whether it can hold a frame back until all of it has come (mode 2026).
  case synchronizedOutput(Bool)
  /// What its background is.
  case background(Background)
  /// In which column its cursor stands, counted from 1.
  case cursor(column: Int)
  /// What it calls itself, with its version.
  case name(String)
  /// What kind of terminal it is: every terminal says this, and says it last when asked last.
  case kind

  /// Reads a sequence; nil if it is no answer that was asked for, or cannot be understood.
  ///
  /// - Parameters:
  ///   - sequence: The sequence.
  ///   - bytes: All its bytes.
  init?(_ sequence: EscapeSequence, _ bytes: ArraySlice<UInt8>) {
    switch (sequence.introducer, sequence.marker, sequence.final) {
    case (.control, UInt8(ascii: "?"), UInt8(ascii: "c")): self = .kind
    case (.control, UInt8(ascii: "?"), UInt8(ascii: "y")):
      guard sequence.parameters.first == 2026, sequence.parameters.count == 2 else { return nil }
      // On and off can be changed; unknown, and never on, cannot.
      self = .synchronizedOutput((1...2).contains(sequence.parameters[1]))
    case (.control, nil, UInt8(ascii: "R")):
      // On the first row it would be F3 with a key held down.
      guard sequence.parameters.count == 2, sequence.parameters[0] > 1 else { return nil }
      self = .cursor(column: sequence.parameters[1])
    case (.text, _, _):
      if let color = Self.background(in: bytes) {
        self = .background(color.isDark ? .dark : .light)
      } else {
        guard let name = Self.text(in: bytes, behind: "\u{1b}P>|") else { return nil }
        self = .name(name)
      }
    default: return nil
    }
  }

  private static func background(in bytes: ArraySlice<UInt8>) -> OKLab? {
    text(in: bytes, behind: "\u{1b}]11;").flatMap { OKLab(specification: $0) }
  }

  private static func text(in bytes: ArraySlice<UInt8>, behind introducer: String) -> String? {
    guard bytes.starts(with: introducer.utf8) else { return nil }
    let text = bytes.dropFirst(introducer.utf8.count).prefix { $0 != 0x07 && $0 != 0x1b }
    return String(decoding: text, as: UTF8.self)
  }
}
