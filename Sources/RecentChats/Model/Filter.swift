import Conversations

/// Which conversations are listed.
struct Filter: Equatable, Sendable {
  /// The kinds that a key goes round.
  enum Kind: String, CaseIterable, Sendable {
    /// All of them.
    case all
    /// Those with unread messages.
    case unread
    /// One-to-one conversations.
    case users
    /// Groups.
    case groups
  }

  /// The kind.
  var kind = Kind.all
  /// What name, preview or tags must contain.
  var text = ""

  /// Whether everything is listed.
  var isEmpty: Bool { kind == .all && text.isEmpty }

  /// The filter in words; nil when everything is listed.
  var words: String? {
    let parts = [kind == .all ? nil : kind.rawValue, text.isEmpty ? nil : "/\(text)"]
    let said = parts.compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  /// Goes on to the next kind.
  mutating func cycle() {
    let kinds = Kind.allCases
    let index = kinds.firstIndex(of: kind) ?? 0
    kind = kinds[(index + 1) % kinds.count]
  }

  /// Whether a row is of the kind, as it is shown.
  func admits(_ slot: RowSlot, of ledger: Ledger) -> Bool {
    switch kind {
    case .all: true
    case .unread: ledger.unread(in: slot)?.isUnread ?? false
    case .users: !ledger.isGroup(in: slot)
    case .groups: ledger.isGroup(in: slot)
    }
  }
}
