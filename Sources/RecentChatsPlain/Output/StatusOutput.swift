internal import RecentChats
internal import Wording

extension PlainReporter {
  /// Returns the number of rows that are selected for the next change, when it has changed.
  func selectionLines(_ view: LinesView) -> [String] {
    let (new, old) = (view.screen.selection, reported?.screen.selection)
    guard new != old else { return [] }
    return [(new?.text ?? "No row is selected") + "."]
  }

  /// Returns the line that the connection was lost or is live again.
  mutating func linkLines(_ view: LinesView) -> [String] {
    guard let reported, case .rows = reported.screen.body, case .rows = view.screen.body else {
      return []
    }
    let (before, now) = (reported.screen.status, view.screen.status)
    guard now.link.isAway else {
      // The core has a notice for most reconnections.
      let isSaid = now.notice != nil && isNews(view)
      return before.link.isAway && now.link != .starting && !isSaid ? ["Live again."] : []
    }
    return before.link.isSame(as: now.link) ? [] : awayLines(view)
  }

  /// Returns the age of the list for a full report, if the list may be outdated.
  func ageLines(_ view: LinesView) -> [String] {
    let status = view.screen.status
    guard !status.link.isAway, let age = status.listTime?.forms.first else {
      return awayLines(view)
    }
    return [age.capitalizedFirst + "; asking the server."]
  }

  /// Returns the state of the connection, if the server does not respond.
  func awayLines(_ view: LinesView) -> [String] {
    let status = view.screen.status
    guard status.link.isAway else { return [] }
    let words = [LinkText(status.link).whole, status.listTime?.forms.first].compactMap(\.self)
      .joined(separator: "; ")
    return [words.capitalizedFirst + "."]
  }

  /// Returns the number of rows that could not be decoded, if it has changed.
  func skippedLines(_ view: LinesView) -> [String] {
    let (before, now) = (reported?.screen.status.skipped ?? 0, view.screen.status.skipped)
    guard now > 0, now != before else { return [] }
    return [
      now == 1
        ? "1 conversation could not be read and is not listed."
        : "\(now) conversations could not be read and are not listed."
    ]
  }

  /// Returns a new notice, which the pane shows on its last line.
  mutating func noticeLines(_ view: LinesView) -> [String] {
    let isNews = isNews(view)
    notice = (view.screen.status.notice, view.notices)
    guard isNews else { return [] }
    expectsResult = false
    return notice.last.map { [$0.text(for: reader)] } ?? []
  }

  /// Returns true when the notice differs from the last one, or results from a command.
  private func isNews(_ view: LinesView) -> Bool {
    view.screen.status.notice != notice.last || expectsResult && view.notices != notice.count
  }
}

extension String {
  /// The text with a capital first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension StatusView.Link {
  /// Returns true when both have the same text except for a countdown.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.limited, .limited), (.unavailable, .unavailable): true
    default: LinkText(self) == LinkText(other)
    }
  }
}

/// The first line of the list: its owner and its size.
struct HeadWords {
  /// The header of the pane.
  let header: HeaderView
  /// True when the whole list has been read.
  let isWhole: Bool

  /// The whole line, such as `demo, account mara: 60 conversations, 12 unread`.
  var line: String {
    "\(title): \([listed, unread].compactMap(\.self).joined(separator: ", "))."
  }

  /// The owner of the list.
  var title: String {
    let names = [header.profile, "account \(header.account)"] + header.protection.words
    return names.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The total of unread messages; nil if it is not known.
  var unread: String? {
    guard let unread = header.unread, unread > 0 || !header.isLowerBound else { return nil }
    return "\(header.isLowerBound ? "at least " : "")\(unread) unread"
  }

  /// The number of conversations.
  var count: String {
    "\(header.total) \(header.total == 1 ? "conversation" : "conversations")"
  }

  private var listed: String {
    if let filter = header.filter, let view = filter.view, !filter.isRestricted {
      return "\(header.shown) of \(count) in the view \(view)"
    }
    if let filter = header.filter {
      return "\(header.shown) of \(count) match the filter \(filter.shown)"
    }
    return isWhole ? count : count + " so far"
  }
}
