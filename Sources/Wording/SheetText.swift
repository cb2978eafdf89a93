import Conversations
public import RecentChats

/// Facts under headings: the details of a conversation, or statistics.
public struct SheetText: Hashable, Sendable {
  /// A line.
  public enum Line: Hashable, Sendable {
    /// The heading of the facts that follow.
    case heading(String)
    /// A fact; the value may hold anything a server sends: not safe to draw.
    case fact(label: String, value: String)
  }

  /// The title.
  public var title: String
  /// The facts in reading order.
  public var lines: [Line]
  /// The reason why facts are missing; nil when none is.
  public var note: String?
}

extension SheetText {
  /// The details of a conversation.
  public init(_ details: DetailsView, for reader: Reader) {
    title = details.title
    lines = details.facts.map { fact in
      fact.value.isEmpty ? .heading(fact.label) : .fact(label: fact.label, value: fact.value)
    }
    note = details.note?.text(for: reader)
  }
}

extension DetailsNote {
  /// The note as it stands below the details.
  func text(for reader: Reader) -> String {
    switch self {
    case .asking: "Asking the server…"
    case .limited: "The server asked to wait, so only the data of the list is shown."
    case .failed(let failure): failure.sentence(for: reader)
    }
  }
}
