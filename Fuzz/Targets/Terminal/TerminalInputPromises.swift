import Screen

@testable import Terminal

/// Bytes of a terminal mean the same wherever they are cut, nothing that is typed is lost, and nothing
/// stays behind.
///
/// - Shape: The first byte says how long the pieces are, the others are what the terminal sends.
enum TerminalInputPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    var input = FuzzInput(input)
    let length = Int(input.byte() % 9) + 1
    let bytes = input.bytes
    let (whole, after) = decode([bytes[...]])
    try checkPieces(of: bytes, length: length, whole: whole)
    try checkKeys(in: whole)
    if !bytes.contains(0x1b) { try checkPlain(bytes, whole) }
    if hasOnlyAlt(bytes) { try checkLetters(in: bytes, whole) }
    let isPasting = bytes.containsSequence(Array("200".utf8))
    if !isPasting {
      try expect("A key that is typed later arrives", after == [.key(.character("j"))], "\(after)")
    }
  }

  /// What pieces mean when nothing follows the last one in time; and what a key means that does
  /// after all.
  private static func decode(
    _ pieces: [ArraySlice<UInt8>]
  ) -> (events: [DisplayEvent], after: [DisplayEvent]) {
    var decoder = KeyDecoder(table: KeyTable { _ in nil })
    var events = pieces.flatMap { decoder.decode($0) }
    events += decoder.finish()
    let isDecided = !decoder.isUndecided
    let after = decoder.decode([UInt8(ascii: "j")])
    return (events, isDecided ? after : [])
  }

  private static func checkPieces(
    of bytes: [UInt8], length: Int, whole: [DisplayEvent]
  ) throws(BrokenPromise) {
    let pieces = stride(from: 0, to: bytes.count, by: length).map {
      bytes[$0..<min($0 + length, bytes.count)]
    }
    let cut = decode(pieces).events
    try expect(
      "Bytes mean the same wherever they are cut",
      InputWord.words(in: cut) == InputWord.words(in: whole), "\(cut), \(whole)")
  }

  /// Without an Escape every control character is a key and every other character is itself.
  private static func checkPlain(
    _ bytes: [UInt8], _ events: [DisplayEvent]
  ) throws(BrokenPromise) {
    let controls = bytes.filter { $0 < 0x20 || $0 == 0x7f }.count
    let words = InputWord.words(in: events)
    let keys = words.filter { if case .scalar = $0 { false } else { true } }.count
    try expect("Every control character is a key", keys == controls, "\(keys) of \(controls)")
    let complete = events.isEmpty ? "" : String(decoding: bytes, as: UTF8.self)
    let typed = complete.unicodeScalars.filter { InputWord.isTyped($0) }
    try expect(
      "Every character that is typed is a key",
      words.compactMap(\.scalar).elementsEqual(typed), "\(words)")
  }

  /// Whether no Escape begins a sequence: each stands before a character, as Alt does.
  private static func hasOnlyAlt(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).allSatisfy { byte, next in
      byte != 0x1b || !("[O]PX^_\u{1b}".utf8.contains(next))
    }
  }

  /// Letters that no sequence could hold all arrive, with Alt or without, whatever is broken between.
  private static func checkLetters(
    in bytes: [UInt8], _ events: [DisplayEvent]
  ) throws(BrokenPromise) {
    let letters = bytes.filter { (0x20..<0x7f).contains($0) }
    let typed = events.flatMap { event -> [UInt8] in
      guard case .key(let key) = event, !key.modifiers.contains(.control),
        case .character(let character) = key.code
      else { return [] }
      return character.unicodeScalars.filter(\.isASCII).map { UInt8($0.value) }
    }
    try expect("Every letter arrives", typed == letters, "\(typed), \(letters)")
  }

  private static func checkKeys(in events: [DisplayEvent]) throws(BrokenPromise) {
    for case .key(let key) in events {
      guard case .character(let character) = key.code else { continue }
      try expect(
        "A key is no control character",
        character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "\(key)")
    }
  }
}

extension [UInt8] {
  fileprivate func containsSequence(_ other: [UInt8]) -> Bool {
    guard count >= other.count else { return false }
    return (0...(count - other.count)).contains { self[$0...].starts(with: other) }
  }
}
