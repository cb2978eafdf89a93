import Screen

/// Decodes keys, pastes, and reports of focus and mouse from the bytes that a terminal sends.
///
/// The bytes are decoded here and not by `get_wch`. ncurses recognizes neither the end of a paste
/// nor focus reports, it discards the Escape of an unknown sequence and leaves the letters to run
/// as commands, and it can only be tested with a terminal. Here everything is a table: a sequence
/// is first found whole by its grammar, then looked up in terminfo's keys, then in those that all
/// terminals share; an unknown sequence is discarded whole.
///
/// Bytes may be split anywhere, and an incomplete sequence waits for the rest. Only time can
/// show whether a lone Escape is the key or the beginning of a sequence, so the caller checks
/// `isUndecided` and calls `finish()` when nothing has followed for a while; likewise
/// `isPasting` and `abandonPaste()`.
struct KeyDecoder {
  /// The maximum length of an unknown incomplete sequence, in bytes.
  private static let longest = 4096

  private let table: KeyTable
  private var pending: [UInt8] = []
  private var paste: PasteCollector?
  private var answers: [TerminalAnswer] = []

  init(table: KeyTable) {
    self.table = table
  }

  /// True when the waiting bytes could be a complete key if nothing follows.
  var isUndecided: Bool { paste == nil && pending.first == 0x1b }

  /// True when the waiting bytes may be a key that the user pressed; a longer
  /// fragment is not typed by hand.
  var mayBeKey: Bool { isUndecided && pending.count <= 2 }

  /// True between the start and the end of a bracketed paste.
  var isPasting: Bool { paste != nil }

  /// Returns the answers of the terminal since the last call.
  mutating func takeAnswers() -> [TerminalAnswer] {
    defer { answers = [] }
    return answers
  }

  /// Decodes bytes that were read.
  ///
  /// - Parameter bytes: Any bytes, in the order of their arrival.
  /// - Returns: The events that are certain so far.
  mutating func decode(_ bytes: some Collection<UInt8>) -> [DisplayEvent] {
    drain(pending + bytes, isFinal: false)
  }

  /// Decodes the waiting bytes when nothing has followed in time.
  mutating func finish() -> [DisplayEvent] {
    isUndecided ? drain(pending, isFinal: true) : []
  }

  /// Ends a paste whose end marker did not arrive.
  ///
  /// - Returns: The text pasted so far, if any.
  mutating func abandonPaste() -> [DisplayEvent] {
    guard let text = paste?.abandon() else { return [] }
    paste = nil
    return text.isEmpty ? [] : [.pasted(text)]
  }

  private mutating func drain(_ bytes: [UInt8], isFinal: Bool) -> [DisplayEvent] {
    var rest = bytes[...]
    var events: [DisplayEvent] = []
    while !rest.isEmpty, let event = take(&rest, isFinal: isFinal) { events += event }
    pending = Array(rest)
    return events
  }

  /// Takes one item from the front; nil if the rest has to wait.
  private mutating func take(
    _ rest: inout ArraySlice<UInt8>, isFinal: Bool
  ) -> [DisplayEvent]? {
    if paste != nil { return takePaste(&rest) }
    guard let first = rest.first else { return nil }
    if first == 0x1b { return takeEscape(&rest, isFinal: isFinal) }
    if first < 0x20 || first == 0x7f {
      rest.removeFirst()
      return [.key(ControlKeys.key(for: first))]
    }
    return takeText(&rest)
  }

  private mutating func takePaste(_ rest: inout ArraySlice<UInt8>) -> [DisplayEvent]? {
    guard let (text, isOver) = paste?.take(&rest) else { return nil }
    if isOver { paste = nil }
    return text.map { $0.isEmpty ? [] : [.pasted($0)] }
  }

  private func takeText(_ rest: inout ArraySlice<UInt8>) -> [DisplayEvent]? {
    let run = rest.prefix { $0 >= 0x20 && $0 != 0x7f }
    // A character that is interrupted by something else will never be complete.
    let waiting = run.count == rest.count ? TypedText.unfinished(in: run) : 0
    guard run.count > waiting else { return nil }
    let whole = run.dropLast(waiting)
    rest.removeFirst(whole.count)
    return TypedText.characters(in: whole).map { .key(.character($0)) }
  }

  private mutating func takeEscape(
    _ rest: inout ArraySlice<UInt8>, isFinal: Bool
  ) -> [DisplayEvent]? {
    if rest.dropFirst().first == 0x1b { return takeTwoEscapes(&rest, isFinal: isFinal) }
    switch EscapeScan(rest) {
    case .complete(let sequence):
      return take(sequence, from: &rest) ?? (isFinal ? giveUp(&rest) : nil)
    case .broken(let length):
      rest.removeFirst(length)
      return []
    case .incomplete where isFinal: return giveUp(&rest)
    case .incomplete where rest.count > Self.longest:
      rest.removeAll()
      return []
    case .incomplete: return nil
    }
  }

  /// Decodes two Escapes: the key twice, unless a sequence follows, because rxvt
  /// sends Alt with a key in this way.
  private mutating func takeTwoEscapes(
    _ rest: inout ArraySlice<UInt8>, isFinal: Bool
  ) -> [DisplayEvent]? {
    let third = rest.dropFirst(2).first
    if third == nil, !isFinal { return nil }
    rest.removeFirst()
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
      return [.key(Key(.escape))]
    }
    let before = rest
    guard let events = takeEscape(&rest, isFinal: isFinal) else {
      rest = [0x1b] + before
      return nil
    }
    return events.map { $0.withAlt }
  }

  private mutating func take(
    _ sequence: EscapeSequence, from rest: inout ArraySlice<UInt8>
  ) -> [DisplayEvent]? {
    let bytes = rest.prefix(sequence.length)
    if let key = table.key(for: bytes) {
      rest.removeFirst(sequence.length)
      return [.key(key)]
    }
    if sequence.introducer == .none { return takeAlt(&rest) }
    if MouseReport.isOld(sequence) { return takeOldMouse(&rest, behind: sequence.length) }
    rest.removeFirst(sequence.length)
    if let answer = TerminalAnswer(sequence, bytes) {
      answers.append(answer)
      return []
    }
    return meaning(of: sequence)
  }

  private mutating func meaning(of sequence: EscapeSequence) -> [DisplayEvent] {
    if let key = StandardKeys.key(for: sequence) { return [.key(key)] }
    if let event = MouseReport.event(for: sequence) { return [event] }
    guard sequence.introducer == .control, sequence.marker == nil else { return [] }
    switch (sequence.final, sequence.parameters) {
    case (UInt8(ascii: "I"), []): return [.focused(true)]
    case (UInt8(ascii: "O"), []): return [.focused(false)]
    case (UInt8(ascii: "~"), [200]):
      paste = PasteCollector()
      return []
    default: return []
    }
  }

  /// Takes a report whose three values are arbitrary bytes, none of which may be decoded as a key.
  private func takeOldMouse(
    _ rest: inout ArraySlice<UInt8>, behind start: Int
  ) -> [DisplayEvent]? {
    let values = rest.dropFirst(start).prefix(MouseReport.oldValues)
    if let escape = values.firstIndex(of: 0x1b) {
      rest = rest[escape...]
      return []
    }
    guard values.count == MouseReport.oldValues else { return nil }
    rest.removeFirst(start + values.count)
    return MouseReport.event(for: values).map { [$0] } ?? []
  }

  /// Takes an Escape followed by a character, which is how terminals send Alt.
  private func takeAlt(_ rest: inout ArraySlice<UInt8>) -> [DisplayEvent]? {
    let after = rest.dropFirst()
    guard let byte = after.first else { return nil }
    if byte < 0x20 || byte == 0x7f {
      rest.removeFirst(2)
      return [DisplayEvent.key(ControlKeys.key(for: byte)).withAlt]
    }
    let run = after.prefix(1) + after.dropFirst().prefix { $0 & 0b1100_0000 == 0b1000_0000 }
    // A character that is interrupted by something else will never be complete.
    guard TypedText.unfinished(in: run) == 0 || run.count < after.count else { return nil }
    rest.removeFirst(1 + run.count)
    return TypedText.characters(in: run).map { DisplayEvent.key(.character($0)).withAlt }
  }

  /// Decodes what nothing followed: a lone Escape, Alt with a character that might have begun a
  /// sequence, or a fragment of a sequence.
  private func giveUp(_ rest: inout ArraySlice<UInt8>) -> [DisplayEvent] {
    defer { rest.removeAll() }
    switch rest.count {
    case 1: return [.key(Key(.escape))]
    case 2:
      return TypedText.characters(in: rest.dropFirst()).map {
        DisplayEvent.key(.character($0)).withAlt
      }
    default: return []
    }
  }
}
