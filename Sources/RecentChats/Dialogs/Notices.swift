import Conversations

/// A sentence on the status line that goes away by itself.
struct Notice: Equatable, Sendable {
  /// The sentence.
  var text: String
  /// Whether something failed.
  var isFailure: Bool

  /// How long it stays: long enough to read, longer when something failed.
  var milliseconds: Int64 { isFailure ? 20_000 : 6_000 }
}

extension RecentChatsModel {
  /// Puts a sentence on the status line.
  mutating func say(_ text: String, isFailure: Bool = false) -> [Effect] {
    let notice = Notice(text: text, isFailure: isFailure)
    self.notice = notice
    return [.setTimer(.notice, milliseconds: notice.milliseconds)]
  }

  /// Says why what was asked for cannot be done; whoever is not there to read it learns that, too.
  mutating func cannot(_ text: String, isFailure: Bool = false) -> [Effect] {
    journal.noteRejectedCommand()
    return say(text, isFailure: isFailure)
  }

  /// A sentence does not outlive what it was about: the next command takes it away, but moving about
  /// leaves a failure to be read.
  mutating func dropNotice(before command: Command) {
    guard let notice, !notice.isFailure || command.group != .move else { return }
    self.notice = nil
  }

  /// What was said of better times is wrong now; a failure stays.
  mutating func dropInformation() {
    if notice?.isFailure == false { notice = nil }
  }

  /// Says what a person could not see happen otherwise.
  mutating func confirm(_ change: PendingChange) -> [Effect] {
    let name = name(of: change)
    return switch change.change {
    case .markDelivered: say("The messages of \(name) are marked delivered.")
    case .reset(.ownList, _): say("\(name) is off your list.")
    case .reset(.messages, _): say("The messages of \(name) are deleted.")
    case .reset(.everyone, _): say("\(name) is deleted for everyone.")
    case .markRead, .markUnread, .restoreUnread, .editTags, .pin, .unpin: []
    }
  }
}
