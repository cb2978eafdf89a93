/// Where the parts of a change stand: one plan for the whole journal, so that they line up.
///
/// In a table each change takes a line; where there is less room it takes two, with what was done
/// below the name; in the smallest the word of the state leaves, and its sign stays.
///
/// - Units: Columns.
struct JournalPlan: Hashable, Sendable {
  /// Whether each change stands on one line.
  let isTable: Bool
  /// The width of every line, whatever it holds, so that the box keeps its place while it scrolls.
  let width: Int
  /// Blanks between two parts.
  let gap: Int
  /// The time.
  let time: Int
  /// The name.
  let name: Int
  /// What was done, in a table.
  let action: Int
  /// `before → after`, in a table.
  let change: Int
  /// The sign of the state.
  let sign: Int
  /// The word for the state; 0 when there is no room for it.
  let word: Int
  /// Where lines below the first one of a change begin.
  let indent: Int

  /// The smallest useful parts, and the largest.
  private enum Bound {
    static let name = 12
    static let change = 15
    static let action = 24
    /// From here on there is room for gaps and words.
    static let roomy = 30
    static let narrowIndent = 2
  }

  /// Plans a journal.
  ///
  /// In a table `before → after` is cut before the name is less than two fifths of what both share.
  ///
  /// - Parameters:
  ///   - columns: The width of the box's text.
  ///   - demand: What the changes ask for.
  init(columns: Int, demand: JournalDemand) {
    let isRoomy = columns >= Bound.roomy
    let gap = isRoomy ? 2 : 1
    let action = min(demand.action, Bound.action)
    let shared = columns - demand.time - action - demand.state - 4 * gap
    let leastName = min(demand.name, max(Bound.name, shared * 2 / 5))
    let isTable = isRoomy && shared >= leastName + min(demand.change, Bound.change)
    let state = isRoomy ? demand.state : demand.sign
    let beside = columns - demand.time - state - 2 * gap

    self.isTable = isTable
    self.gap = gap
    time = demand.time
    sign = demand.sign
    word = isRoomy ? demand.word : 0
    change = isTable ? min(demand.change, shared - leastName) : 0
    self.action = isTable ? action : 0
    name = max(0, min(demand.name, isTable ? shared - change : beside))
    width = isTable ? columns - shared + name + change : columns
    indent = isRoomy ? demand.time + gap : Bound.narrowIndent
  }
}
