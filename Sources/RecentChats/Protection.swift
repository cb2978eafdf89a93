import Conversations

/// The protection of an account against changes by mistake.
public struct Protection: Hashable, Sendable {
  /// True when nothing is sent that changes anything.
  public var isReadOnly: Bool
  /// True when the account is in production, so that every bulk change is confirmed by typing the
  /// name of the profile.
  public var isProduction: Bool

  public init(isReadOnly: Bool = false, isProduction: Bool = false) {
    self.isReadOnly = isReadOnly
    self.isProduction = isProduction
  }
}

extension RecentChatsModel {
  /// True when nothing is sent that changes anything; the changes of earlier runs wait.
  var isReadOnly: Bool { settings.protection.isReadOnly }

  /// The number of changes that this session is to send.
  var unsentCount: Int { isReadOnly ? 0 : ledger.unsentCount }

  /// Returns the notice that a command changes something, in a session that changes nothing; nil if
  /// it may be performed.
  mutating func refuseChange(by command: Command) -> [Effect]? {
    isReadOnly && command.entry.isChange ? cannot(.readOnly) : nil
  }
}
