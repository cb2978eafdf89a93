import Conversations

@testable import RecentChats

extension Play {
  /// A pane with a store that has read its list, and whose disk has caught up.
  static func keeping(_ rows: [Conversation], isSender: Bool = true) -> Play {
    var play = Play()
    play.send(.viewport(rows: 10))
    play.send(
      .restored(
        StoreOpening(contents: StoreContents(lastNumber: 1_000), isSender: isSender)))
    play.send(.started(utcOffset: 0))
    play.answer(rows)
    play.finishErrands(isSender: isSender)
    return play
  }

  /// Does everything that is to be done for the store, and gives back what is sent after it.
  ///
  /// - Parameters:
  ///   - isSender: Whether no other program has the right to send.
  ///   - isShared: Whether another program has the store open.
  /// - Returns: What is sent.
  @discardableResult
  mutating func finishErrands(isSender: Bool, isShared: Bool = false) -> [OutgoingChange] {
    var sent: [OutgoingChange] = []
    while let operation = model.persistence.operation {
      switch operation {
      case .writing(let writes, _):
        disk.enqueue(writes)
        sent += send(.written(nil)).sent
      case .readingChanges:
        sent +=
          send(.changesRead(.success(StoredChanges(changes: disk.changes, isSender: isSender))))
          .sent
      case .releasing: sent += send(.released(isShared)).sent
      }
    }
    return sent
  }
}

/// The changes on a disk.
struct PlayedDisk {
  private(set) var changes: [ChangeRecord] = []

  mutating func enqueue(_ writes: [StoreWrite]) {
    for write in writes {
      switch write {
      case .keepChange(let record):
        changes.removeAll { $0.number == record.number }
        changes.append(record)
      case .dropChange(let number): changes.removeAll { $0.number == number }
      default: break
      }
    }
  }
}

extension [Effect] {
  /// What is written, together.
  var writes: [StoreWrite] {
    reduce(into: []) { all, effect in
      if case .write(let writes) = effect { all += writes }
    }
  }
}
