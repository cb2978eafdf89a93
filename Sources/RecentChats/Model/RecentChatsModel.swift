/// The whole state of the pane.
public struct RecentChatsModel: Equatable, Sendable {
  /// What was settled before the pane opened.
  public let settings: RecentChatsSettings

  /// Starts with nothing known.
  public init(settings: RecentChatsSettings) {
    self.settings = settings
  }

  /// What keys mean at the moment.
  public var inputMode: InputMode { .commands }

  /// Takes in something that happened.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - now: When.
  /// - Returns: What the shell must do, in order.
  public mutating func update(on event: Event, at now: Moment) -> [Effect] { [] }

  /// Decides what is on the screen.
  public func viewModel(at now: Moment) -> RecentChatsViewModel {
    RecentChatsViewModel(
      header: HeaderView(
        profile: settings.profile, account: "\(settings.profile)", unread: nil, shown: 0,
        total: 0),
      body: .rows([]), status: StatusView(link: .starting, text: ""))
  }
}
