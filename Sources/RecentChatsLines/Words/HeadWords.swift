internal import RecentChats

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
