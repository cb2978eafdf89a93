public import RecentChats

extension SelectionTagsView {
  /// The title, such as `Tags of 12 conversations`.
  public var title: String {
    let name = "Tags of \(String(total, "conversation", "conversations"))"
    return examined == total ? name : "\(name), \(CountText.grouped(examined)) counted"
  }

  /// The sentences about the result of Enter.
  public var result: [String] {
    (tally.tagResult.map { [$0] } ?? ["no changes"]) + tally.tagObstacles
  }

  /// Returns the conversations that have a tag, and those that will have it: `5 of 12 → all`.
  public func text(of line: Line) -> String {
    let before = text(of: line.coverage)
    return line.result == line.coverage ? before : "\(before) → \(text(of: line.result))"
  }

  private func text(of coverage: Line.Coverage) -> String {
    switch coverage {
    case .all: "all"
    case .some(let count): "\(CountText.grouped(count)) of \(CountText.grouped(total))"
    case .none: "none"
    }
  }
}
