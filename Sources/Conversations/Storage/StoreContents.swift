/// What was on disk when the program started.
public struct StoreContents: Equatable, Sendable {
  /// The first rows of the list, in order; the others follow later.
  public var rows: [StoredRow]
  /// Whether there are more rows.
  public var hasMoreRows: Bool
  /// When the list was true; nil when there was none.
  public var asOf: Timestamp?
  /// Changes that no list has confirmed, oldest first.
  public var changes: [ChangeRecord]
  /// What can be taken back or made again, oldest first.
  public var undo: [UndoRecord]
  /// The number above which this run numbers its changes; no other run uses those.
  public var lastNumber: Int64

  /// Makes contents; nothing, unless something is said.
  public init(
    rows: [StoredRow] = [], hasMoreRows: Bool = false, asOf: Timestamp? = nil,
    changes: [ChangeRecord] = [], undo: [UndoRecord] = [], lastNumber: Int64 = 0
  ) {
    self.rows = rows
    self.hasMoreRows = hasMoreRows
    self.asOf = asOf
    self.changes = changes
    self.undo = undo
    self.lastNumber = lastNumber
  }
}
