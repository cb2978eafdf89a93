import Conversations
import MessageText
import Queries

extension RecentChatsModel {
  /// How many rows pass the filter.
  var listedCount: Int {
    switch listing {
    case .all: ledger.count
    case .some(let list, _): list.count
    }
  }

  /// The slot of the row at a place among those that pass the filter; nil outside.
  func listedSlot(at index: Int) -> RowSlot? {
    guard index >= 0, index < listedCount else { return nil }
    return switch listing {
    case .all: ledger.slot(at: index)
    case .some(let list, _): list[index]
    }
  }

  /// The row at a place among those that pass the filter; nil outside.
  func listed(at index: Int) -> ConversationID? {
    listedSlot(at: index).flatMap { ledger.id(of: $0) }
  }

  /// The place of a row among those that pass the filter.
  func listedIndex(of id: ConversationID) -> Int? {
    switch listing {
    case .all: ledger.index(of: id)
    case .some(let list, _): ledger.index(of: id, in: list)
    }
  }

  /// The selected row as it is shown.
  var selected: VisibleRow? { window.selection.flatMap { ledger.visible($0) } }

  /// The selected row as the person means it, whether or not the disk has caught up.
  var intended: Conversation? { window.selection.flatMap { ledger.intended($0) } }

  /// Lists what passes the filter, after that was changed.
  ///
  /// - Parameter keepingSelection: Whether the selected row stays although it does not pass.
  mutating func relist(keepingSelection: Bool = true) {
    let kept = keepingSelection ? window.selection : nil
    listing = filter.isEmpty ? .all : .some(passing(keeping: kept), kept: kept)
    if !keepingSelection, let aim = window.aim, listedIndex(of: aim) != nil {
      window.selection = aim
    }
    reselect()
  }

  /// Brings list and selection in step after rows changed.
  ///
  /// The selected row stays listed although it no longer passes the filter: marking a row read under
  /// the filter for unread ones must not pull it away from under the person's hands.
  ///
  /// - Parameter ids: All rows that are new, changed or gone.
  mutating func relist(after ids: Set<ConversationID>) {
    for slot in ids.compactMap({ ledger.slot(of: $0) }) { fold(slot) }
    if case .some(var list, let keptBefore) = listing {
      let kept = window.selection
      let needle = SearchNeedle(filter.text, signs: settings.signs)
      let keptSlot = kept.flatMap { ledger.slot(of: $0) }
      ledger.refresh(&list, after: ids.union([keptBefore, kept].compactMap(\.self))) {
        $0 == keptSlot || filter.admits($0, of: ledger) && searchIndex.contains(needle, in: $0)
      }
      listing = .some(list, kept: kept)
    }
    reselect()
  }

  private mutating func reselect() {
    if let selection = window.selection, let index = listedIndex(of: selection) {
      window.follow(to: index, count: listedCount)
    } else {
      // What was selected is gone: its neighbour takes its place.
      let index = max(0, min(window.index, listedCount - 1))
      window.select(listed(at: index), at: index, count: listedCount)
    }
  }

  private mutating func passing(keeping kept: ConversationID?) -> Sublist {
    foldTheRest()
    let needle = SearchNeedle(filter.text, signs: settings.signs)
    let keptSlot = kept.flatMap { ledger.slot(of: $0) }
    let isFound = searchIndex.marks(of: needle, slotCount: ledger.slotCount)
    return ledger.sublist {
      $0 == keptSlot || isFound[$0.index] && filter.admits($0, of: ledger)
    }
  }

  /// Folds the texts of rows that were on the screen before there was time for that.
  private mutating func foldTheRest() {
    guard !filter.text.isEmpty else { return }
    for index in 0..<ledger.count where !searchIndex.isKnown(ledger.slot(at: index)) {
      fold(ledger.slot(at: index))
    }
  }

  /// Folds the texts of a row as it is shown, for the filter to look in.
  private mutating func fold(_ slot: RowSlot) {
    guard let row = ledger.visible(in: slot)?.conversation else { return }
    let preview = PreviewText.preview(of: row.lastMessage, in: row.peer, me: settings.actingUser)
    searchIndex.put(
      SearchText(row.name, preview.text, tags: row.tagList.map(\.rawValue)), at: slot)
  }
}

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
    case .unread: ledger.visible(in: slot)?.unread.isUnread ?? false
    case .users: !(ledger.visible(in: slot)?.isGroup ?? true)
    case .groups: ledger.visible(in: slot)?.isGroup ?? false
    }
  }
}
