/// Everything the pane draws, decided.
public struct RecentChatsViewModel: Equatable, Sendable {
  /// The first line.
  public var header: HeaderView
  /// What stands between.
  public var body: BodyView
  /// The last line.
  public var status: StatusView
  /// A line that is being typed.
  public var prompt: PromptView?
  /// A box in front of the list.
  public var overlay: OverlayView?
  /// Whether the list is older than it should be.
  public var isStale: Bool
  /// The text the filter looks for, to show where it was found; empty when there is none.
  public var matching: String

  /// Makes a view-model.
  public init(
    header: HeaderView, body: BodyView, status: StatusView, prompt: PromptView? = nil,
    overlay: OverlayView? = nil, isStale: Bool = false, matching: String = ""
  ) {
    self.header = header
    self.body = body
    self.status = status
    self.prompt = prompt
    self.overlay = overlay
    self.isStale = isStale
    self.matching = matching
  }
}
