import RecentChats
import Screen

extension RecentChatsPane {
  /// Everything the header line depends on.
  struct HeaderKey: Equatable, Sendable {
    let view: HeaderView
    let columns: Int
  }

  /// Everything the status line depends on.
  struct StatusKey: Equatable, Sendable {
    let view: StatusView
    let pendingKeys: String
    let columns: Int
  }

  /// The first line.
  mutating func headerLine(_ view: HeaderView, columns: Int) -> Line {
    let (glyphs, form) = (glyphs, form)
    return header.value(for: HeaderKey(view: view, columns: columns)) {
      HeaderLine(view, glyphs: glyphs).segments
        .drawn(columns: columns, form: form, background: .header)
    }
  }

  /// The last line while nothing is typed.
  mutating func statusLine(_ view: StatusView, pendingKeys: String, columns: Int) -> Line {
    let (glyphs, form, hints) = (glyphs, form, hints(view))
    let key = StatusKey(view: view, pendingKeys: pendingKeys, columns: columns)
    return status.value(for: key) {
      StatusLine(view, pendingKeys: pendingKeys, hints: hints, glyphs: glyphs).segments
        .drawn(columns: columns, form: form, background: .status)
    }
  }

  /// The notice that stands above the status line; nil when there is none or it fits in there.
  func noticeBlock(_ viewModel: RecentChatsViewModel, columns: Int) -> NoticeBlock? {
    guard let notice = viewModel.status.notice else { return nil }
    let line = StatusLine(viewModel.status, hints: hints(viewModel.status), glyphs: glyphs)
    // A prompt stands where the status line was; what failed is told all the same.
    let isApart = notice.isFailure || (viewModel.prompt == nil && !line.hasNotice(columns: columns))
    return isApart ? NoticeBlock(notice, columns: columns, hint: clearingHint, glyphs: glyphs) : nil
  }

  /// Which key makes a notice go.
  private var clearingHint: StyledText {
    guard let key = keyMap.sequences(for: .dismiss).first else { return .empty }
    return StyledText("\(key.label(glyphs)) clears", .statusHint)
  }

  /// Which keys help here, from all that are worth knowing to the one that shows the others.
  private func hints(_ status: StatusView) -> [String] {
    let lesson = status.lesson.compactMap { hint($0, $0.hint) }
    let help = hint(.help, "help")
    return (0...lesson.count).reversed().map { count in
      (lesson.prefix(count) + [help].compactMap(\.self)).joined(separator: "  ")
    }
  }

  /// A key and what it does; nil when the command has no key.
  private func hint(_ command: Command, _ word: String) -> String? {
    keyMap.sequences(for: command).first.map { "\($0.label(glyphs)) \(word)" }
  }
}
