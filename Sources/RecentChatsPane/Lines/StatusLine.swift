import RecentChats
import Screen

/// The last line: how things stand with the server, and what happened last.
///
/// Of a line that does not fit, the hint leaves first, then the rows that were skipped, the age, the
/// changes that wait and the notice; the words for the link are shortened, and stay.
///
/// A notice only stands here when it fits; what failed stands above the line, where it can be read to
/// its end.
struct StatusLine: Equatable, Sendable {
  private enum Rank {
    static let hint = 0
    static let skipped = 1
    static let age = 2
    static let pending = 3
    static let notice = 4
    static let link = 5
    /// Only there while a person is typing, and they look for it.
    static let pendingKeys = 6
  }

  private let status: StatusView
  private let glyphs: GlyphSet
  private let pendingKeys: String
  private let hint: StyledText

  /// Describes the line.
  ///
  /// - Parameters:
  ///   - status: What it tells.
  ///   - pendingKeys: What was typed that is not a command yet.
  ///   - hint: Which keys help here.
  ///   - glyphs: The signs.
  init(
    _ status: StatusView, pendingKeys: String = "", hint: StyledText, glyphs: GlyphSet
  ) {
    self.status = status
    self.pendingKeys = pendingKeys
    self.hint = hint
    self.glyphs = glyphs
  }

  /// The parts.
  var segments: SegmentLine {
    var left = [link]
    let optional: [(String?, Role, Int)] = [
      (status.age, .statusAge, Rank.age),
      (changes, .statusBusy, Rank.pending), (skipped, .statusProblem, Rank.skipped),
      (notice, .statusNotice, Rank.notice),
    ]
    for case (let text?, let role, let rank) in optional where !text.isEmpty {
      left.append(Segment(StyledText(text, role), rank: rank))
    }
    var right = [Segment(hint, rank: Rank.hint)]
    if !pendingKeys.isEmpty {
      right.insert(
        Segment(StyledText(pendingKeys, .statusNotice), rank: Rank.pendingKeys),
        at: 0)
    }
    return SegmentLine(left: left, right: right)
  }

  /// Whether the notice can stand in the line, beside what must not leave for it.
  func hasNotice(columns: Int) -> Bool {
    guard let notice else { return false }
    let texts = [
      link.text, StyledText(changes ?? "", .statusBusy), StyledText(notice, .statusNotice),
    ]
    let width = texts.reduce(0) { $0 + $1.columns(glyphs.form) + SegmentLine.gap }
    return width - SegmentLine.gap <= columns - 2 * RowLayout.margin(columns)
  }

  private var notice: String? {
    guard let notice = status.notice, !notice.isFailure else { return nil }
    return notice.text
  }

  /// The sign with its words, or with the first of them.
  private var link: Segment {
    let sign = glyphs[Glyph(status.link)]
    guard let word = status.text.split(separator: " ").first else {
      return Segment(StyledText(sign, linkRole), rank: Rank.link)
    }
    return Segment(
      StyledText("\(sign) \(status.text)", linkRole), rank: Rank.link,
      shorter: StyledText("\(sign) \(word)", linkRole))
  }

  private var linkRole: Role {
    switch status.link {
    case .live: .statusLive
    case .starting, .polling: .statusBusy
    case .offline: .statusOffline
    case .limited, .refused: .statusProblem
    }
  }

  private var changes: String? {
    switch status.pending {
    case ...0: nil
    case 1: "1 change waiting"
    default: "\(status.pending) changes waiting"
    }
  }

  private var skipped: String? {
    switch status.skipped {
    case ...0: nil
    case 1: "1 row skipped"
    default: "\(status.skipped) rows skipped"
    }
  }
}
