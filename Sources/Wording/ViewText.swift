import Conversations
public import RecentChats

extension Notice {
  /// Returns the text of a notice about views; nil for another notice.
  func viewText(for reader: Reader) -> String? {
    switch self {
    case .noView(let name, let nearest?): "There is no view “\(name)”. Did you mean \(nearest)?"
    case .noView(let name, nil): "There is no view “\(name)”."
    case .noViewNumber(let number, 0): "There is no view \(number). \(Self.noViews)"
    case .noViewNumber(let number, let count):
      "There is no view \(number): their numbers are 0 to \(count)."
    case .noViews: Self.noViews
    case .muted(let name, let count, let isMuted, let step):
      Self.muted(name ?? String(count, "conversation", "conversations"), isMuted, step)
    case .unmutable(let name, isMuted: true):
      "\(name) is muted by mute.query in the configuration, or was muted before."
    case .unmutable(let name, isMuted: false): "\(name) is not muted."
    case .viewNameRefused(let name, let problem): "“\(name)” \(problem.clause)."
    case .viewSaved(let name, isKept: true): "Saved as the view \(name)."
    case .viewSaved(let name, isKept: false): "Saved as the view \(name) until you quit."
    case .viewDeleted(let name): "The view \(name) is deleted."
    case .viewNotDeletable(let name):
      "\(name) can't be deleted here: only views that you have saved can."
    default: nil
    }
  }

  private static func muted(_ name: String, _ isMuted: Bool, _ step: JournalEntry.Step) -> String {
    let lead =
      switch step {
      case .new: ""
      case .undo: "Undone: "
      case .redo: "Redone: "
      }
    let sentence = isMuted ? "\(name) muted on this machine." : "\(name) no longer muted."
    return lead + sentence
  }

  private static let noViews =
    "There is only the list of all conversations: views are defined in the configuration."
}

extension ChoiceView {
  /// The title.
  public var title: String {
    switch kind {
    case .views: "Views"
    case .tags: "Tags"
    }
  }

  /// The sentence in place of an empty list.
  public static let empty = "No conversation has a tag."
}

extension ChoiceView.Line {
  /// The numbers of conversations, such as `12 conversations, 3 unread`.
  public var countText: String {
    let all = String(conversations, "conversation", "conversations")
    return unread > 0 ? "\(all), \(CountText.grouped(unread)) unread" : all
  }

  /// The same without words where they go without saying, such as `12, 3 unread`.
  public var shortCountText: String {
    let all = CountText.grouped(conversations)
    return unread > 0 ? "\(all), \(CountText.grouped(unread)) unread" : all
  }
}

extension ViewNameProblem {
  /// The problem as the rest of a sentence about the name.
  public var clause: String {
    switch self {
    case .taken: "is the name of another view"
    case .reserved: "is the name of the view of all conversations"
    case .number: "must not be a number: numbers open views by their place"
    }
  }
}
