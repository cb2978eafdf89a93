internal import Conversations
internal import FoundationEssentials
internal import GRDB

extension StoreWrite {
  /// Whether other programs on the same store have to be told of it.
  var isOfChanges: Bool {
    switch self {
    case .keepChange, .dropChange: true
    case .keepRows, .dropRows, .listed, .keepEntry, .markEntry, .keepUndo, .dropUndo: false
    }
  }

  /// The steps, with everything turned into bytes.
  fileprivate func prepared() throws -> [PreparedWrite] {
    switch self {
    case .keepChange(let record): [try .keeping(record)]
    case .dropChange(let number): [PreparedWrite("DELETE FROM changes WHERE number = ?", [number])]
    case .keepRows(let rows, let asOf):
      try rows.map { try .keeping($0, asOf: asOf) } + [.listed(asOf)]
    case .dropRows(let ids): ids.map { .dropping($0) }
    case .listed(let asOf): [.listed(asOf)]
    case .keepEntry(let entry): [try .keeping(entry)]
    case .markEntry(let number, let state): [try .marking(number, state)]
    case .keepUndo(let record): [try .keeping(record)]
    case .dropUndo(let number): [PreparedWrite("DELETE FROM undo WHERE number = ?", [number])]
    }
  }
}

extension [StoreWrite] {
  /// The steps of all, prepared before the transaction so that none waits for JSON.
  func prepared() throws -> [PreparedWrite] {
    try flatMap { try $0.prepared() } + pruning
  }

  private var pruning: [PreparedWrite] {
    let newest = compactMap { if case .keepEntry(let entry) = $0 { entry.madeAt } else { nil } }
      .max()
    let keepsUndo = contains { if case .keepUndo = $0 { true } else { false } }
    return (newest.map(PreparedWrite.pruningJournal) ?? []) + (keepsUndo ? [.pruneUndo] : [])
  }
}
