import Conversations

/// The rows of earlier screens, so that only what is new or changed is put into words again.
///
/// It changes nothing but time: a screen is the same with any memo.
public struct RowMemo: Sendable {
  /// What the words of all rows depend on.
  struct Basis: Equatable {
    /// The acting user.
    let me: UserID
    /// The local day, since the epoch.
    let day: Int64
    /// The offset of local time from UTC, in seconds.
    let utcOffset: Int64
  }

  private var rows: [RowSlot: (version: UInt32, row: ChatRow)] = [:]
  private var basis: Basis?

  /// Remembers nothing.
  public init() {}

  /// Forgets rows whose words depend on something else, and all when they have become many.
  mutating func begin(_ basis: Basis, screen: Int) {
    guard basis != self.basis || rows.count > Self.screens * max(screen, 1) else { return }
    self.basis = basis
    rows.removeAll(keepingCapacity: true)
  }

  /// The row of that version, where its words still hold.
  func row(_ slot: RowSlot, version: UInt32) -> ChatRow? {
    rows[slot].flatMap { $0.version == version ? $0.row : nil }
  }

  /// Keeps a row.
  mutating func keep(_ row: ChatRow, _ slot: RowSlot, version: UInt32) {
    rows[slot] = (version, row)
  }

  /// How many screens are remembered.
  private static let screens = 4
}
