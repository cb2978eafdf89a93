internal import Conversations
internal import FoundationEssentials
internal import GRDB

/// One step of a write: SQL, and what is put into it.
struct PreparedWrite {
  let sql: String
  let arguments: StatementArguments

  init(_ sql: String, _ arguments: StatementArguments = []) {
    self.sql = sql
    self.arguments = arguments
  }

  func carryOut(in database: Database) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
