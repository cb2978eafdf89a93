/// Where the parts of a change stand: one plan for the whole journal, so that they line up.
///
/// In a table each change takes a line. One that would be cut there, and each where there is no room
/// for a table, has what was done below the name, on as many lines as that takes; in the smallest the
/// word of the state leaves, and its sign stays.
///
/// - Units: Columns.
struct JournalPlan: Hashable, Sendable {
  /// Whether a change that fits stands on one line.
  let isTable: Bool
  /// Whether nothing has to be cut to a line.
  let isRoomy: Bool
  /// The width of every line, whatever it holds, so that the box keeps its place while it scrolls.
  let width: Int
  /// Blanks between two parts.
  let gap: Int
  /// The time.
  let time: Int
  /// The name, in a table.
  let name: Int
  /// The name, where what was done stands below it.
  let nameAlone: Int
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
    /// From here on lines may begin where the names do.
    static let hanging = 48
    static let narrowIndent = 2
  }

  /// Plans a journal.
  ///
  /// What does not fit in a table does not widen its columns.
  ///
  /// - Parameters:
  ///   - columns: The width of the box's text.
  ///   - demand: What the changes ask for.
  init(columns: Int, demand: JournalDemand) {
    let isRoomy = columns >= Bound.roomy
    let gap = isRoomy ? 2 : 1
    let action = min(demand.action, Bound.action)
    let shared = columns - demand.time - action - demand.state - 4 * gap
    let share = isRoomy ? Share(columns: shared, demand: demand) : nil
    let state = isRoomy ? demand.state : demand.sign
    let width = columns - (share?.spare ?? 0)

    isTable = share != nil
    self.isRoomy = isRoomy
    self.gap = gap
    self.width = width
    self.action = isTable ? action : 0
    name = share?.name ?? 0
    change = share?.change ?? 0
    time = demand.time
    sign = demand.sign
    word = isRoomy ? demand.word : 0
    nameAlone = max(0, width - demand.time - state - 2 * gap)
    indent = columns >= Bound.hanging ? demand.time + gap : Bound.narrowIndent
  }

  /// What names and changes get in a table.
  private struct Share {
    let name: Int
    let change: Int
    /// What neither needs.
    let spare: Int

    /// Divides columns; nil where that leaves too little of either.
    init?(columns: Int, demand: JournalDemand) {
      let (widestName, widestChange) = (demand.names.max() ?? 0, demand.changes.max() ?? 0)
      // The name gets two fifths at most if the change asks for the rest.
      let leastName = min(widestName, max(Bound.name, columns * 2 / 5))
      let room = columns - leastName
      guard room >= min(widestChange, Bound.change) else { return nil }
      let change = demand.changes.filter { $0 <= room }.max() ?? 0
      let names = demand.names.filter { $0 <= columns - change }
      name = names.max() ?? leastName
      let isAll = names.count == demand.names.count && change == widestChange
      spare = isAll ? columns - name - change : 0
      self.change = isAll ? change : columns - name
    }
  }
}
