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
    let (glyphs, form, hint) = (glyphs, form, hint)
    let key = StatusKey(view: view, pendingKeys: pendingKeys, columns: columns)
    return status.value(for: key) {
      StatusLine(view, pendingKeys: pendingKeys, hint: hint, glyphs: glyphs).segments
        .drawn(columns: columns, form: form, background: .status)
    }
  }

  /// The notice that stands above the status line; nil when there is none or it fits in there.
  func noticeBlock(_ viewModel: RecentChatsViewModel, columns: Int) -> NoticeBlock? {
    guard let notice = viewModel.status.notice else { return nil }
    let line = StatusLine(viewModel.status, hint: hint, glyphs: glyphs)
    // A prompt stands where the status line was; what failed is told all the same.
    let isApart = notice.isFailure || (viewModel.prompt == nil && !line.hasNotice(columns: columns))
    return isApart ? NoticeBlock(notice, columns: columns, hint: clearingHint, glyphs: glyphs) : nil
  }

  /// Which key makes a notice go.
  private var clearingHint: StyledText {
    guard let key = keyMap.sequences(for: .dismiss).first else { return .empty }
    return StyledText("\(key.label(glyphs)) clears", .statusHint)
  }

  private var hint: StyledText {
    guard let key = keyMap.sequences(for: .help).first else { return .empty }
    return StyledText("\(key.label(glyphs)) help", .statusHint)
  }
}
