internal import RecentChats

extension RecentChatsLines {
  /// That the server is away, or is there again.
  mutating func linkLines(_ view: LinesView) -> [String] {
    guard let reported, case .rows = reported.screen.body, case .rows = view.screen.body else {
      return []
    }
    let (before, now) = (reported.screen.status, view.screen.status)
    guard now.isAway else {
      // The core has a sentence of its own for most returns.
      let isSaid = now.notice != nil && now.notice != notice
      return before.isAway && now.link != .starting && !isSaid ? ["Live again."] : []
    }
    guard before.link != now.link || (now.link != .limited && before.text != now.text) else {
      return []
    }
    return awayLines(view)
  }

  /// Of a list that is told whole, how old it is, if it may be.
  func ageLines(_ view: LinesView) -> [String] {
    let status = view.screen.status
    guard !status.isAway, let age = status.age else { return awayLines(view) }
    return [age.capitalizedFirst + "; asking the server."]
  }

  /// How things stand with the server, if it does not answer.
  func awayLines(_ view: LinesView) -> [String] {
    let status = view.screen.status
    guard status.isAway else { return [] }
    let words = [status.text, status.age].compactMap(\.self).joined(separator: "; ")
    return [words.capitalizedFirst + "."]
  }

  /// That rows could not be read, when their number has changed.
  func skippedLines(_ view: LinesView) -> [String] {
    let (before, now) = (reported?.screen.status.skipped ?? 0, view.screen.status.skipped)
    guard now > 0, now != before else { return [] }
    return [
      now == 1
        ? "1 conversation could not be read and is left out."
        : "\(now) conversations could not be read and are left out."
    ]
  }

  /// The sentence that a screen shows on its last line, once.
  mutating func noticeLines(_ view: LinesView) -> [String] {
    let now = view.screen.status.notice
    defer { notice = now }
    return now == notice ? [] : now.map { [KeyWords.spelled($0.text)] } ?? []
  }
}

extension String {
  /// With a capital letter at the beginning of the sentence.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension StatusView {
  /// Whether the server does not answer as it should.
  fileprivate var isAway: Bool {
    switch link {
    case .offline, .limited, .refused: true
    case .starting, .live, .polling: false
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
    if let filter = header.filter { return "\(header.shown) of \(count) pass the filter \(filter)" }
    return isWhole ? count : count + " so far"
  }
}
