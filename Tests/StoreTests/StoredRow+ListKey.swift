@testable import Conversations

extension StoredRow {
  /// The key that the list itself is sorted by.
  var listKey: ListKey { ListKey(conversation, globalRank: globalRank) }
}
