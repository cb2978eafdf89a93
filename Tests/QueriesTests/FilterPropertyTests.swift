import Conversations
import MessageText
import SeededRandom
import Testing

@testable import Queries

/// Random rows and search texts, from one seed each, against an evaluator that looks at one scalar
/// after the other.
///
/// What is found is what can be highlighted: the name, the preview, the sender where the row shows
/// one, and the tags with their `#`.
@Suite struct FilterPropertyTests {
  @Test(arguments: 0..<300)
  func `A row matches exactly if each term has a range in a text that it shows`(seed: Int) {
    var sample = SearchSample(seed: UInt64(seed))
    let rows = (0..<12).map { sample.row(number: $0) }
    let ledger = sample.ledger(rows)
    var index = SearchIndex()
    index.addMissingRows(of: ledger, me: sample.me)
    for _ in 0..<12 {
      let typed = sample.typed()
      let filter = Filter(sample.kind(), words: typed)
      let query = CompiledQuery(
        filter.whole, in: QueryContext(me: sample.me, now: Timestamp(0)))
      let listed = query.rows(of: ledger, in: index, keeping: nil)
      let inList = Set((0..<listed.count).map { listed[$0] })
      for place in 0..<ledger.count {
        let slot = ledger.slot(at: place)
        guard let row = ledger.visible(in: slot) else { continue }
        let shown = ShownTexts(row, me: sample.me)
        let isOfKind = filter.kind.holds(row)
        let isFound = isOfKind && shown.hold(typed)
        #expect(query.matches(row.conversation, me: sample.me) == isFound, "\(typed) in \(shown)")
        #expect(query.matches(slot, of: ledger, in: index) == isFound, "\(typed) in \(shown)")
        #expect(inList.contains(slot) == isFound, "\(typed) in \(shown)")
        #expect((isOfKind && shown.haveRanges(for: typed)) == isFound, "\(typed) in \(shown)")
      }
    }
  }
}

/// What a row shows, as the pane draws it.
private struct ShownTexts {
  var texts: [String]
  var tagLabels: [String]

  init(_ row: VisibleRow, me: UserID) {
    let sender = PreviewText.sender(of: row.lastMessage, inGroup: row.kind != .user, me: me)
    let preview = PreviewText.preview(of: row.lastMessage, me: me)
    texts = [row.name, preview.text] + [sender].compactMap(\.self)
    tagLabels = row.tags.map { "#" + $0.rawValue }
  }

  /// Whether each word of a search text occurs, looked up scalar by scalar.
  func hold(_ typed: String) -> Bool {
    typed.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      let scalars = Self.folded(word)
      let bare = Array(scalars.dropFirst())
      guard !scalars.isEmpty else { return true }
      if word.first == "#" {
        return tagLabels.contains { Self.folded($0).dropFirst().starts(with: bare) }
      }
      return (texts + tagLabels.map { String($0.dropFirst()) }).contains {
        Self.occurs(scalars, in: Self.folded($0))
      }
    }
  }

  /// Whether each term has a place to be highlighted.
  func haveRanges(for typed: String) -> Bool {
    SearchTerms(typed).each.allSatisfy { term in
      texts.contains { !term.ranges(in: $0).isEmpty }
        || tagLabels.contains { !term.ranges(inTagLabel: $0).isEmpty }
    }
  }

  private static func folded(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var bytes: [UInt8] = []
    TextFolding.append(text, to: &bytes)
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func occurs(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { text[$0...].starts(with: word) }
  }
}

extension Filter.Kind {
  fileprivate func holds(_ row: VisibleRow) -> Bool {
    switch self {
    case .all: true
    case .unread: row.unread.isUnread
    case .users: row.kind == .user
    case .groups: row.kind == .group
    }
  }
}

extension SearchTerms {
  /// Each term as the only one.
  fileprivate var each: [SearchTerms] { terms.map { SearchTerms([$0]) } }
}

/// Random rows and search texts made of few letters, so that many are found.
private struct SearchSample {
  let me = UserID("me")
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces = [
    "a", "A", "b", "e", "é", "e\u{301}", "s", "ß", "SS", "æ", "Ö", "o", "#", "국", "한", "я", "Ё",
    "е", "Σ", "ς", "👍🏽", "👩‍👧", "🎉", "Ａ", "\u{300}", "-", "作", "İ", "ǆ", "ﬁ",
  ]

  mutating func row(number: Int) -> Conversation {
    let isGroup = Bool.random(using: &random)
    let ada = Person(id: UserID("ada"), name: text(3, " "))
    let sender = Bool.random(using: &random) ? ada : Person(id: me, name: "Me")
    let message = LastMessage(
      id: MessageID("1"), sender: sender, content: .text(text(6, " "), hasLink: false),
      sentAt: Timestamp(1))
    return Conversation(
      id: ConversationID("c\(number)"),
      peer: isGroup ? .group(GroupID("g\(number)")) : .user(UserID("u\(number)")),
      name: text(4, " "), unread: .count(Int.random(in: 0...1, using: &random)),
      tags: (0..<Int.random(in: 0...2, using: &random)).map { _ in Tag(text(3, " ")) },
      lastMessage: message, updatedAt: Timestamp(Int64(number)))
  }

  mutating func ledger(_ rows: [Conversation]) -> Ledger {
    var ledger = Ledger()
    ledger.absorb(Snapshot(ticket: ledger.issueTicket(), rows: rows, coverage: .all))
    return ledger
  }

  mutating func typed() -> String { text(3, " ", "#", " #") }

  mutating func kind() -> Filter.Kind { Filter.Kind.allCases.randomElement(using: &random) ?? .all }

  private mutating func text(_ length: Int, _ more: String...) -> String {
    let pieces = Self.pieces + more
    return (0..<Int.random(in: 0...length, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }
}
