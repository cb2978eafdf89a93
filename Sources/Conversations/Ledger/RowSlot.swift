/// Where the ledger keeps a row: the row's own for as long as the row is known, then another's.
///
/// What is kept beside the ledger for many rows is kept by slot, in arrays, rather than by name.
public struct RowSlot: Hashable, Sendable {
  /// The number, from 0; numbers that are free again are given away before new ones.
  public let number: Int32

  init(_ number: Int) { self.number = Int32(number) }

  /// The number as an index.
  public var index: Int { Int(number) }
}
