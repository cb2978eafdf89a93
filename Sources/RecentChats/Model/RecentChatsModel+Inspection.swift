package import Conversations

/// What a simulation looks at besides what is on the screen.
extension RecentChatsModel {
  /// Rules that are switched off.
  package var disabledRules: RuleSwitches {
    get { ledger.disabledRules }
    set { ledger.disabledRules = newValue }
  }

  /// Whether the credentials were refused, so that only a person can go on.
  package var isRefused: Bool { sync.link == .refused }

  /// Whether the last answer was good.
  package var isLive: Bool { sync.isLive }

  /// Whether the disk has everything that it was to get.
  package var isDiskCaughtUp: Bool { keeping.isAtRest && keeping.state != .failing }
}
