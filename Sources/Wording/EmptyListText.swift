import Conversations
public import RecentChats

/// The title and text shown instead of rows.
public struct EmptyListText: Hashable, Sendable {
  /// The title, without a full stop.
  public let title: String
  /// The text; nil if the title is enough.
  public let text: String?
  /// True while the list is being loaded.
  public let isLoading: Bool

  private init(_ title: String, _ text: String?, isLoading: Bool = false) {
    self.title = title
    self.text = text
    self.isLoading = isLoading
  }

  /// Creates the text for a reader.
  public init(_ list: EmptyList, for reader: Reader) {
    switch list {
    case .readingStore: self.init("Loading…", "Reading the saved list.", isLoading: true)
    case .askingServer: self.init("Loading…", "Asking the server for the list.", isLoading: true)
    case .noMatch:
      let clear = reader.instruction(for: .dismiss).map {
        "\($0.sentenceCase) to clear the filter."
      }
      self.init("No conversation matches", clear)
    case .noConversations:
      self.init("No conversations yet", "A row appears when the first message arrives.")
    case .nothingSaved:
      self.init("No saved list", "Start recents once without --offline to load the list.")
    case .refused(let failure, let retryAt):
      let next = retryAt.map { " \(RetryText.clause(at: $0).sentenceCase)." } ?? ""
      self.init("Sign-in rejected", failure.sentence(for: reader) + next)
    case .failed(let failure):
      let rest = failure.asksForPause ? " Nothing is sent until then." : ""
      self.init(
        "The list could not be loaded", failure.sentence(for: reader, isRetried: true) + rest)
    }
  }
}
