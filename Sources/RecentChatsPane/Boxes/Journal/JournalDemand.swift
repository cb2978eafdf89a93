import RecentChats

/// How much room the changes of a journal ask for, so that one plan can serve them all.
///
/// - Units: Columns.
struct JournalDemand: Hashable, Sendable {
  /// The widest time.
  var time = 0
  /// Each name.
  var names: [Int] = []
  /// The widest description of what was done.
  var action = 0
  /// Each `before → after`.
  var changes: [Int] = []
  /// The widest sign of a state.
  var sign = 0
  /// The widest word for one.
  var word = 0

  init() {}

  /// Measures changes.
  init(of entries: [JournalItem]) {
    for entry in entries {
      let line = entry.line
      time = max(time, entry.columns(of: line.time))
      names.append(entry.columns(of: line.name))
      action = max(action, entry.columns(of: line.action))
      changes.append(entry.change.columns)
      sign = max(sign, entry.columns(of: entry.sign))
      word = max(word, entry.word.count)
    }
  }

  /// The sign and the word of a state.
  var state: Int { sign + 1 + word }
}
