import RecentChats
import Screen

/// The last line: how things stand with the server, and what happened last.
///
/// Of a line that does not fit, the hint leaves first, then the rows that were skipped, the age, the
/// changes that wait and the words for the link; its sign and the notice stay.
struct StatusLine: Equatable, Sendable {
  private enum Rank {
    static let hint = 0
    static let skipped = 1
    static let age = 2
    static let pending = 3
    /// The sign alone leaves one rank later.
    static let link = 4
    static let notice = 6
    /// Only there while a person is typing, and they look for it.
    static let pendingKeys = 7
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
      (status.notice?.text, noticeRole, Rank.notice),
    ]
    for case (let text?, let role, let rank) in optional where !text.isEmpty {
      left.append(Segment(StyledText(glyphs.sentence(text), role), rank: rank))
    }
    var right = [Segment(hint, rank: Rank.hint)]
    if !pendingKeys.isEmpty {
      right.insert(
        Segment(StyledText(glyphs.sentence(pendingKeys), .statusNotice), rank: Rank.pendingKeys),
        at: 0)
    }
    return SegmentLine(left: left, right: right)
  }

  /// The sign with its words; without a notice they are what the line is for.
  private var link: Segment {
    let sign = glyphs[Glyph(status.link)]
    guard !status.text.isEmpty else {
      return Segment(StyledText(sign, linkRole), rank: Rank.notice)
    }
    let text = StyledText("\(sign) \(glyphs.sentence(status.text))", linkRole)
    guard status.notice != nil else { return Segment(text, rank: Rank.notice) }
    return Segment(text, rank: Rank.link, shorter: StyledText(sign, linkRole))
  }

  private var linkRole: Role {
    switch status.link {
    case .live: .statusLive
    case .starting, .polling: .statusBusy
    case .offline: .statusOffline
    case .limited, .refused: .statusProblem
    }
  }

  private var noticeRole: Role {
    status.notice?.isFailure == true ? .statusFailure : .statusNotice
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
