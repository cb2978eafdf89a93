internal import RecentChats
internal import Wording

extension PlainReporter {
  /// That the server is away, or is there again.
  mutating func linkLines(_ view: LinesView) -> [String] {
    guard let reported, case .rows = reported.screen.body, case .rows = view.screen.body else {
      return []
    }
    let (before, now) = (reported.screen.status, view.screen.status)
    guard now.link.isAway else {
      // The core has a notice of its own for most returns.
      let isSaid = now.notice != nil && now.notice != notice
      return before.link.isAway && now.link != .starting && !isSaid ? ["Live again."] : []
    }
    return before.link.isSame(as: now.link) ? [] : awayLines(view)
  }

  /// Of a list that is told whole, how old it is, if it may be.
  func ageLines(_ view: LinesView) -> [String] {
    let status = view.screen.status
    guard !status.link.isAway, let age = status.listTime?.forms.first else {
      return awayLines(view)
    }
    return [age.capitalizedFirst + "; asking the server."]
  }

  /// How things stand with the server, if it does not answer.
  func awayLines(_ view: LinesView) -> [String] {
    let status = view.screen.status
    guard status.link.isAway else { return [] }
    let words = [LinkText(status.link).whole, status.listTime?.forms.first].compactMap(\.self)
      .joined(separator: "; ")
    return [words.capitalizedFirst + "."]
  }

  /// That rows could not be read, when their number has changed.
  func skippedLines(_ view: LinesView) -> [String] {
    let (before, now) = (reported?.screen.status.skipped ?? 0, view.screen.status.skipped)
    guard now > 0, now != before else { return [] }
    return [
      now == 1
        ? "1 conversation could not be read and is not listed."
        : "\(now) conversations could not be read and are not listed."
    ]
  }

  /// The notice that a screen shows on its last line, once.
  mutating func noticeLines(_ view: LinesView) -> [String] {
    let now = view.screen.status.notice
    defer { notice = now }
    return now == notice ? [] : now.map { [$0.text(for: .plain)] } ?? []
  }
}

extension String {
  /// With a capital letter at the beginning of the sentence.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension StatusView.Link {
  /// Whether it reads the same but for a countdown.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.limited, .limited), (.unavailable, .unavailable): true
    default: LinkText(self) == LinkText(other)
    }
  }
}

/// Says whose list it is and how much is on it.
struct HeadWords {
  /// What is on the first line of a screen.
  let header: HeaderView
  /// Whether the whole list has been read.
  let isWhole: Bool

  /// The whole line, such as `demo, account mara: 60 conversations, 12 unread`.
  var line: String {
    "\(title): \([listed, unread].compactMap(\.self).joined(separator: ", "))."
  }

  /// Whose list it is.
  var title: String {
    let names = [header.profile, "account \(header.account)"]
    return names.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// All unread messages.
  var unread: String? {
    header.unread.map { "\(header.isLowerBound ? "at least " : "")\($0) unread" }
  }

  /// How many conversations there are.
  var count: String {
    "\(header.total) \(header.total == 1 ? "conversation" : "conversations")"
  }

  private var listed: String {
    if let filter = header.filter {
      return "\(header.shown) of \(count) match the filter \(filter.shown)"
    }
    return isWhole ? count : count + " so far"
  }
}
