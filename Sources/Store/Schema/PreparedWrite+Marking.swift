internal import Conversations
internal import FoundationEssentials
internal import GRDB

extension PreparedWrite {
  /// Says what became of a change, on the line of the journal that tells of it, if there is one.
  ///
  /// Only the outcome is put into the body, so that a line keeps what a newer version wrote there. A
  /// line goes forward only: whatever comes late, or a second time, changes nothing.
  static func marking(_ number: Int64, _ state: JournalEntry.State) throws -> PreparedWrite {
    var outcome = "'$.s', ?"
    var arguments: StatementArguments = [state.code]
    if case .refused(let reason) = state {
      // As JSON, because text ends at its first zero byte on the way through SQLite's functions.
      outcome += ", '$.r', json(?)"
      arguments += [String(decoding: try JSONEncoder().encode(reason), as: UTF8.self)]
    }
    let earlier = state.earlier.map { "'\($0.code)'" }.joined(separator: ", ")
    return PreparedWrite(
      """
      UPDATE journal SET body = CAST(json_set(CAST(body AS TEXT), \(outcome)) AS BLOB)
      WHERE number = ? AND CASE WHEN json_valid(CAST(body AS TEXT))
        THEN json_extract(CAST(body AS TEXT), '$.s') END IN (\(earlier))
      """, arguments + [number])
  }
}

extension JournalEntry.State {
  /// The outcomes from which a line may come to this one.
  fileprivate var earlier: [Self] {
    switch self {
    case .waiting: []
    case .accepted, .superseded: [.waiting]
    case .confirmed, .refused: [.waiting, .accepted]
    }
  }
}
