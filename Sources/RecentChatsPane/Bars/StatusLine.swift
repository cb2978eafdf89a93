import RecentChats
import Screen
import Wording

/// The last line: the state of the connection, pending changes, and the last notice.
///
/// In a line that does not fit, the hints are dropped first, then the number of skipped rows and
/// the notice. The rest is shortened before the age is dropped. The state of the connection and the
/// number of pending changes always stay, if only as two glyphs and a number.
///
/// A notice is shown here only if it fits and is not a failure; otherwise it is
/// shown in full above the line.
struct StatusLine: Sendable {
  /// The order in which forms give way, first to last.
  private enum Rank: Int {
    case hint, skipped, notice, wholeAge, wholeJob, wholeChanges, wholeLink, link, age
    case job, linkState, changes, linkWord
    /// Present only while the user types a key sequence and looks for it.
    case pendingKeys
    case changesSign, linkSign
  }

  private let status: StatusView
  private let notice: [(String, Rank)]
  private let reader: Reader
  private let glyphs: GlyphSet
  private let pendingKeys: String
  private let hints: [String]

  /// Creates the line.
  ///
  /// - Parameters:
  ///   - status: The state to show.
  ///   - reader: The reader of the notice.
  ///   - pendingKeys: The keys typed so far that are not a complete command.
  ///   - hints: The key hints, from the longest form to the shortest.
  ///   - glyphs: The glyphs.
  init(
    _ status: StatusView, for reader: Reader, pendingKeys: String = "", hints: [String] = [],
    glyphs: GlyphSet
  ) {
    self.status = status
    self.reader = reader
    // A failure is shown above the line.
    let shown = status.notice.flatMap { $0.isFailure ? nil : $0.text(for: reader) }
    notice = shown.map { [($0, .notice)] } ?? []
    self.pendingKeys = pendingKeys
    self.hints = hints
    self.glyphs = glyphs
  }

  /// The segments of the line.
  var segments: SegmentLine {
    let left = [
      part(link, linkRole), part(age, .statusAge), part(changes, .statusBusy),
      part(job, .statusBusy), part(skipped, .statusProblem), part(notice, .statusNotice),
    ]
    let typed = part([(pendingKeys, .pendingKeys)], .statusNotice)
    return SegmentLine(
      left: left.compactMap(\.self),
      right: [typed, part(hints.map { ($0, .hint) }, .statusHint)].compactMap(\.self))
  }

  /// Returns true when the notice fits in the line, beside the segments
  /// that are not dropped for it.
  func hasNotice(columns: Int) -> Bool {
    // The notice is the last segment at the left.
    guard !notice.isEmpty else { return false }
    let room = columns - 2 * RowLayout.margin(columns)
    return SegmentFit(segments.left, columns: room, glyphs.form).isThere(segments.left.count - 1)
  }

  private func part(_ forms: [(String, Rank)], _ role: Role) -> Segment? {
    let forms = forms.filter { !$0.0.isEmpty }.map { (text: $0.0, rank: $0.1.rawValue) }
    return forms.isEmpty ? nil : Segment(forms, role)
  }

  /// The glyph with its text in ever shorter forms, and last the glyph alone.
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
    case .starting, .polling, .slow, .reading: .statusBusy
    case .offline, .switchedOff: .statusOffline
    case .limited, .unavailable, .refused: .statusProblem
    }
  }

  /// The time of the list, with and without its label.
  private var age: [(String, Rank)] {
    Array(zip(status.listTime?.forms ?? [], [Rank.wholeAge, .age]))
  }

  private var changes: [(String, Rank)] {
    guard status.pending > 0 else { return [] }
    let forms = status.pendingForms(for: reader) + ["\(glyphs[.pending])\(status.pending)"]
    return Array(zip(forms, [.wholeChanges, .changes, .changesSign]))
  }

  private var job: [(String, Rank)] {
    Array(zip(status.job?.forms ?? [], [Rank.wholeJob, .job]))
  }

  private var skipped: [(String, Rank)] {
    status.skippedText.map { [($0, .skipped)] } ?? []
  }
}
