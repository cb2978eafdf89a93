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
