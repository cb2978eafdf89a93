import RecentChats
import Screen

/// The last line: how things stand with the server, and what happened last.
///
/// Of a line that does not fit, the hints leave first, then the rows that were skipped and the notice.
/// What is left is said in fewer words before the age leaves. How things stand and how many changes
/// wait never leave, be it in two signs and a number.
///
/// A notice only stands here when it fits; else, and when something failed, it stands above the line,
/// where it can be read to its end.
struct StatusLine: Equatable, Sendable {
  /// What gives way first, form by form.
  private enum Rank: Int {
    case hint, skipped, notice, wholeAge, wholeChanges, wholeLink, link, age, linkState, changes
    case linkWord
    /// Only there while a person is typing, and they look for it.
    case pendingKeys
    case changesSign, linkSign
  }

  private let status: StatusView
  private let glyphs: GlyphSet
  private let pendingKeys: String
  private let hints: [String]

  /// Describes the line.
  ///
  /// - Parameters:
  ///   - status: What it tells.
  ///   - pendingKeys: What was typed that is not a command yet.
  ///   - hints: Which keys help here, from the fullest form to the shortest.
  ///   - glyphs: The signs.
  init(
    _ status: StatusView, pendingKeys: String = "", hints: [String] = [], glyphs: GlyphSet
  ) {
    self.status = status
    self.pendingKeys = pendingKeys
    self.hints = hints
    self.glyphs = glyphs
  }

  /// The parts.
  var segments: SegmentLine {
    let left = [
      part(link, linkRole), part(age, .statusAge), part(changes, .statusBusy),
      part(skipped, .statusProblem), part(notice, .statusNotice),
    ]
    let typed = part([(pendingKeys, .pendingKeys)], .statusNotice)
    return SegmentLine(
      left: left.compactMap(\.self),
      right: [typed, part(hints.map { ($0, .hint) }, .statusHint)].compactMap(\.self))
  }

  /// Whether the notice can stand in the line, beside what does not leave for it.
  func hasNotice(columns: Int) -> Bool {
    // It is the last part at the left.
    guard !notice.isEmpty else { return false }
    let room = columns - 2 * RowLayout.margin(columns)
    return SegmentFit(segments.left, columns: room, glyphs.form).isThere(segments.left.count - 1)
  }

  private func part(_ forms: [(String, Rank)], _ role: Role) -> Segment? {
    let forms = forms.filter { !$0.0.isEmpty }.map { (text: $0.0, rank: $0.1.rawValue) }
    return forms.isEmpty ? nil : Segment(forms, role)
  }

  private var notice: [(String, Rank)] {
    guard let notice = status.notice, !notice.isFailure else { return [] }
    return [(notice.text, .notice)]
  }

  /// The sign with its words, or with fewer and fewer of them.
  private var link: [(String, Rank)] {
    let sign = glyphs[Glyph(status.link)]
    let words = LinkWords(status)
    let forms: [(words: String, rank: Rank)] = [
      (words.whole, .wholeLink), (words.clause, .link), (words.state, .linkState),
      (words.word, .linkWord),
    ]
    let spoken = forms.filter { !$0.words.isEmpty }.map { ("\(sign) \($0.words)", $0.rank) }
    return spoken + [(sign, .linkSign)]
  }

  private var linkRole: Role {
    switch status.link {
    case .live: .statusLive
    case .starting, .polling: .statusBusy
    case .offline: .statusOffline
    case .limited, .refused: .statusProblem
    }
  }

  /// The time of the list, first with the word for it.
  private var age: [(String, Rank)] {
    guard let age = status.age else { return [] }
    let list = "list "
    let brief = age.hasPrefix(list) ? String(age.dropFirst(list.count)) : age
    return [(age, .wholeAge), (brief, .age)]
  }

  private var changes: [(String, Rank)] {
    guard status.pending > 0 else { return [] }
    return [
      ("\(status.pending) \(status.pending == 1 ? "change" : "changes") waiting", .wholeChanges),
      ("\(status.pending) waiting", .changes),
      ("\(glyphs[.pending])\(status.pending)", .changesSign),
    ]
  }

  private var skipped: [(String, Rank)] {
    switch status.skipped {
    case ...0: []
    case 1: [("1 row skipped", .skipped)]
    default: [("\(status.skipped) rows skipped", .skipped)]
    }
  }
}

/// How things stand with the server, in fewer and fewer words.
struct LinkWords: Hashable, Sendable {
  /// All there is to say: `server failing since 12:04 (503)`.
  let whole: String
  /// Without what follows a comma, a colon or in brackets: `server failing since 12:04`; of a list
  /// that is being read, with less in front of the comma.
  let clause: String
  /// Without since when, which the age of the list tells as well: `server failing`.
  let state: String
  /// One word that is true of the state, whatever the rest says: `offline`.
  let word: String

  init(_ status: StatusView) {
    whole = status.text
    word = Self.word(for: status)
    switch status.link {
    case .polling:
      // How far it has come says more than what it is that is read.
      state = Self.head(of: whole, before: [", "])
      clause = word + whole.dropFirst(state.count)
    case .starting:
      clause = whole
      state = word
    case .live, .offline, .limited, .refused:
      clause = Self.head(of: whole, before: [": ", ", ", " ("])
      state = Self.head(of: clause, before: [" since "])
    }
  }

  private static func word(for status: StatusView) -> String {
    switch status.link {
    case .starting: "asking"
    case .live: "live"
    // What is being done: polling, or reading a long list.
    case .polling: head(of: status.text, before: [" "])
    case .offline: "offline"
    case .limited: "limited"
    case .refused: "refused"
    }
  }

  /// The text in front of the first of some marks.
  private static func head(of text: String, before marks: [String]) -> String {
    let ends = marks.compactMap { text.firstRange(of: $0)?.lowerBound }
    return String(text[..<(ends.min() ?? text.endIndex)])
  }
}
