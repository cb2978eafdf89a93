import RecentChats
import Screen
import Wording

/// The first line: profile and acting user, filter, number of rows, and unread total.
///
/// In a header that does not fit, the number of rows is dropped first, then the profile and the
/// acting user; the unread total stays. With a filter, the number of rows found stays longest: the
/// filter is truncated before the unread total is dropped, and is dropped after it.
struct HeaderLine: Equatable, Sendable {
  private enum Rank: Int {
    case rows, profile, account, newer, wholeHeld, sort, filter, longFilter, held, protection
    case unread, shortFilter, found
  }

  private let header: HeaderView
  private let glyphs: GlyphSet

  init(_ header: HeaderView, glyphs: GlyphSet) {
    self.header = header
    self.glyphs = glyphs
  }

  /// The segments of the line.
  var segments: SegmentLine {
    let left = [
      segment(header.profile, .headerTitle, .profile),
      segment(header.account, .headerAccount, .account), readOnly, filter,
      header.sortText.flatMap { segment($0, .headerFilter, .sort) },
    ].compactMap(\.self)
    // Before the first list there is nothing to count.
    guard header.unread != nil else { return SegmentLine(left: left, right: []) }
    let found = header.filter == nil ? Rank.rows : .found
    return SegmentLine(
      left: left,
      right: [held, newer, segment(header.rowsText, .header, found), unread].compactMap(\.self))
  }

  /// The role of the whole line, which is all that shows an account in production: its parts have the
  /// same role, because their own colours may not be readable on that background.
  var background: Role { header.protection.isProduction ? .headerProduction : .header }

  /// Creates a segment that is shown as a whole or not at all; nil when the text is empty.
  private func segment(_ text: String, _ role: Role, _ rank: Rank) -> Segment? {
    text.isEmpty ? nil : Segment(StyledText(text, shown(role)), rank: rank.rawValue)
  }

  private func shown(_ role: Role) -> Role {
    header.protection.isProduction ? .headerProduction : role
  }

  private var readOnly: Segment? {
    header.protection.isReadOnly
      ? segment(Protection.readOnly, .headerReadOnly, .protection) : nil
  }

  /// The filter, with truncated forms for narrow screens.
  private var filter: Segment? {
    guard let filter = header.filter else { return nil }
    let forms: [(columns: Int, rank: Rank)] = [
      (.max, .filter), (16, .longFilter), (8, .shortFilter),
    ]
    return Segment(
      forms.map { form in
        (CutText(filter.shown, columns: form.columns, form: glyphs.form).text, form.rank.rawValue)
      }, shown(.headerFilter))
  }

  /// The rows that wait while the order is held.
  private var held: Segment? {
    guard let forms = header.held?.forms else { return nil }
    let ranks: [Rank] = [.wholeHeld, .held]
    return Segment(
      zip(forms, ranks).map { ("\(glyphs[.heldBack]) \($0)", $1.rawValue) }, shown(.headerUnread))
  }

  /// The number of newer rows above the screen.
  private var newer: Segment? {
    header.newerText.flatMap { segment("\(glyphs[.up]) \($0)", .headerUnread, .newer) }
  }

  private var unread: Segment? {
    guard let text = header.unreadText else { return nil }
    let bound = header.isLowerBound ? glyphs[.atLeast] + " " : ""
    let isCalm = header.unread == 0 && !header.isLowerBound
    return segment(bound + text, isCalm ? .header : .headerUnread, .unread)
  }
}

extension RecentChatsPane {
  /// Everything the header line depends on.
  struct HeaderKey: Equatable, Sendable {
    let view: HeaderView
    let columns: Int
  }

  /// Everything a notice of its own lines depends on.
  struct NoticeKey: Equatable, Sendable {
    let status: StatusView
    let hasPrompt: Bool
    let columns: Int
  }

  /// Everything the status line depends on.
  struct StatusKey: Equatable, Sendable {
    let view: StatusView
    let pendingKeys: String
    let columns: Int
  }

  /// Returns the first line of the screen.
  mutating func headerLine(_ view: HeaderView, columns: Int) -> Line {
    let (glyphs, form) = (glyphs, form)
    return header.value(for: HeaderKey(view: view, columns: columns)) {
      let header = HeaderLine(view, glyphs: glyphs)
      return header.segments.drawn(columns: columns, form: form, background: header.background)
    }
  }

  /// Returns the last line of the screen while no prompt is open.
  mutating func statusLine(_ view: StatusView, pendingKeys: String, columns: Int) -> Line {
    let (glyphs, form, reader, hints) = (glyphs, form, reader, hints)
    let key = StatusKey(view: view, pendingKeys: pendingKeys, columns: columns)
    return status.value(for: key) {
      StatusLine(
        view, for: reader, pendingKeys: pendingKeys, hints: hints.forms(for: view), glyphs: glyphs
      ).segments.drawn(columns: columns, form: form, background: .status)
    }
  }

  /// Returns the notice to show above the status line, as in the last frame if nothing has changed.
  mutating func keptNoticeBlock(
    _ viewModel: RecentChatsViewModel, columns: Int
  ) -> NoticeBlock? {
    guard viewModel.status.notice != nil else { return nil }
    let key = NoticeKey(
      status: viewModel.status, hasPrompt: viewModel.prompt != nil, columns: columns)
    let pane = self
    return notice.value(for: key) { pane.noticeBlock(viewModel, columns: columns) }
  }

  /// Returns the notice to show above the status line; nil when there is none
  /// or it fits in the status line.
  func noticeBlock(_ viewModel: RecentChatsViewModel, columns: Int) -> NoticeBlock? {
    guard let notice = viewModel.status.notice else { return nil }
    let line = StatusLine(
      viewModel.status, for: reader, hints: hints.forms(for: viewModel.status), glyphs: glyphs)
    // A prompt replaces the status line; a failure is shown nevertheless.
    let isApart = notice.isFailure || (viewModel.prompt == nil && !line.hasNotice(columns: columns))
    guard isApart else { return nil }
    return NoticeBlock(
      notice.text(for: reader), isFailure: notice.isFailure, columns: columns, hint: clearingHint,
      glyphs: glyphs)
  }

  /// The hint for the key that dismisses a notice.
  private var clearingHint: StyledText {
    guard let key = keyMap.sequences(for: .dismiss).first else { return .empty }
    return StyledText("\(key.label(glyphs)) dismiss", .statusHint)
  }

  private var hints: HintTexts { HintTexts(keyMap: keyMap, glyphs: glyphs) }
}

/// The texts of the key hints.
private struct HintTexts {
  let keyMap: KeyMap
  let glyphs: GlyphSet

  /// Returns the hints, from the longest form to the one that shows only the key of the help.
  func forms(for status: StatusView) -> [String] {
    let keyHints = status.keyHints.compactMap { command in
      command.entry.hint.flatMap { hint(command, $0.word) }
    }
    let help = status.offersHelp ? hint(.help, "help") : nil
    return (0...keyHints.count).reversed().map { count in
      (keyHints.prefix(count) + [help].compactMap(\.self)).joined(separator: "  ")
    }
  }

  /// Returns a key and its action; nil when the command has no key.
  private func hint(_ command: Command, _ word: String) -> String? {
    keyMap.sequences(for: command).first.map { "\($0.label(glyphs)) \(word)" }
  }
}

/// The last computed value and the key it was computed from.
///
/// Each region of the screen has one, and its key has everything that the region depends on.
struct Remembered<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var last: (key: Key, value: Value)?

  /// Returns true when the value for a key is known.
  func isValid(for key: Key) -> Bool { last.map { $0.key == key } ?? false }

  /// Returns the value for a key; computes it only if the key differs from that of the last call.
  ///
  /// - Parameters:
  ///   - key: Everything the value depends on.
  ///   - make: Computes the value.
  /// - Returns: The value.
  mutating func value(for key: Key, make: () -> Value) -> Value {
    if isValid(for: key), let last { return last.value }
    let value = make()
    last = (key, value)
    return value
  }
}
