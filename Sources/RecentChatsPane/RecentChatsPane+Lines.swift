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

  private var hint: StyledText {
    guard let key = keyMap.sequences(for: .help).first else { return .empty }
    return StyledText("\(key.label(glyphs)) help", .statusHint)
  }
}
