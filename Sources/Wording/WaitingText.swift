import Conversations
public import RecentChats

/// A waiting change in words.
///
/// The texts contain names from the server: not safe to draw.
public struct WaitingText: Hashable, Sendable {
  /// The change, such as `Take Ada off the list`.
  public let change: String
  /// The state of the change, such as `to confirm`.
  public let state: String

  /// Renders a line.
  public init(_ line: WaitingView.Line) {
    change = line.change.infinitive.sentenceCase
    state = line.state.text
  }

  /// The text in place of changes if there are none.
  public static let empty = "All changes have reached the server."
}

extension WaitingView {
  /// The number of changes that are not listed, as a line; nil if all are.
  public var moreText: String? { more > 0 ? "\(CountText.grouped(more)) more" : nil }
}

extension WaitingView.State {
  fileprivate var text: String {
    switch self {
    case .saving: "being saved"
    case .queued: "waiting"
    case .withheld: "to confirm"
    case .retrying(let attempts): "waiting, tried \(String(attempts, "time", "times"))"
    case .sending: "being sent"
    case .withdrawalWanted: "being withdrawn"
    case .withdrawn: "withdrawn"
    case .finished: "no longer waiting"
    }
  }
}
