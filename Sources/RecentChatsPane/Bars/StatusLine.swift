import RecentChats
import Screen
import Wording

/// The last line: how things stand with the server, and what happened last.
///
/// Of a line that does not fit, the hints leave first, then the rows that were skipped and the notice.
/// What is left is said in fewer words before the age leaves. How things stand and how many changes
/// wait never leave, be it in two signs and a number.
///
/// A notice only stands here when it fits; else, and when something failed, it stands above the line,
/// where it can be read to its end.
struct StatusLine: Sendable {
  /// What gives way first, form by form.
  private enum Rank: Int {
    case hint, skipped, notice, wholeAge, wholeChanges, wholeLink, link, age, linkState, changes
    case linkWord
    /// Only there while a person is typing, and they look for it.
    case pendingKeys
    case changesSign, linkSign
  }

  private let status: StatusView
  private let notice: [(String, Rank)]
  private let glyphs: GlyphSet
  private let pendingKeys: String
  private let hints: [String]

  /// Describes the line.
  ///
  /// - Parameters:
  ///   - status: What it tells.
  ///   - reader: Whoever reads the notice.
  ///   - pendingKeys: What was typed that is not a command yet.
  ///   - hints: Which keys help here, from the fullest form to the shortest.
  ///   - glyphs: The signs.
  init(
    _ status: StatusView, for reader: Reader, pendingKeys: String = "", hints: [String] = [],
    glyphs: GlyphSet
  ) {
    self.status = status
    // What failed stands above the line.
    let shown = status.notice.flatMap { $0.isFailure ? nil : $0.text(for: reader) }
    notice = shown.map { [($0, .notice)] } ?? []
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

  /// The sign with its words, or with fewer and fewer of them.
  private var link: [(String, Rank)] {
    let sign = glyphs[Glyph(status.link)]
    let words = LinkText(status.link)
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
    case .starting, .polling, .reading: .statusBusy
    case .offline: .statusOffline
    case .limited, .refused: .statusProblem
    }
  }

  /// The time of the list, first with the word for it.
  private var age: [(String, Rank)] {
    Array(zip(status.listTime?.forms ?? [], [Rank.wholeAge, .age]))
  }

  private var changes: [(String, Rank)] {
    guard status.pending > 0 else { return [] }
    let forms = status.pendingForms + ["\(glyphs[.pending])\(status.pending)"]
    return Array(zip(forms, [.wholeChanges, .changes, .changesSign]))
  }

  private var skipped: [(String, Rank)] {
    status.skippedText.map { [($0, .skipped)] } ?? []
  }
}
