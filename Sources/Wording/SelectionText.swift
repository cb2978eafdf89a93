public import RecentChats

extension SelectionView {
  /// The number of selected rows, with those that the query does not match.
  public var text: String {
    if count == 0 { return "Range: move to select rows" }
    let rows = "\(CountText.grouped(count)) selected"
    return elsewhere == 0 ? rows : rows + ", \(CountText.grouped(elsewhere)) not in this view"
  }

  /// Returns the way to end the selection; empty if no key is bound to it.
  public func way(for reader: Reader) -> String {
    let range = isRangeOpen ? reader.key(of: .selectRange).map { "\($0) ends the range" } : nil
    return range ?? reader.key(of: .dismiss).map { "\($0) clears" } ?? ""
  }
}
