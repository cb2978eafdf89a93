import CustomDump
import TestSupport

@testable import RecentChats

extension Play {
  /// Sends an event and states the whole change of the model; what is not stated fails.
  @discardableResult
  mutating func send(
    _ event: Event, changes: (inout RecentChatsModel) -> Void,
    fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: UInt = #line
  ) -> [Effect] {
    let before = model
    let effects = send(event)
    var stated = before
    changes(&stated)
    expectNoDifference(model, stated, fileID: fileID, filePath: filePath, line: line)
    return effects
  }
}
