public import Queries
public import RecentChats

/// A question and its answers.
public struct QuestionText: Hashable, Sendable {
  /// A key and its effect.
  public struct Answer: Hashable, Sendable {
    /// The key.
    public let key: Character
    /// The effect of the key.
    public let text: String
    /// The same for a small screen; if it can't be undone and no further question follows, that is
    /// part of it.
    public let short: String

    fileprivate init(_ key: Character, _ text: String, short: String? = nil) {
      self.key = key
      self.text = text
      self.short = short ?? text
    }
  }

  /// The question.
  public let title: String
  /// The consequences, one sentence each.
  public let lines: [String]
  /// The answers; any other key cancels.
  public let answers: [Answer]

  /// Creates the text of a question answered by one key.
  public init(_ question: QuestionView, for reader: Reader) {
    switch question {
    case .removal(let name, let isGroup): self.init(removalOf: name, isGroup, question.keys)
    case .quit(let unsent, let prospects, let isKept, let withheld):
      self.init(quittingWith: unsent, prospects, isKept, withheld, for: reader)
    case .sort(let present):
      self.init(
        title: "Sort the list by", lines: ["Now: \(present.rawValue)."],
        answers: zip(question.keys, ListSort.allCases).map { Answer($0, $1.text) })
    case .earlierChange(let change):
      self.init(
        title: "Undo an earlier change?", lines: ["Next to undo is: \(change.label)."],
        answers: [Answer("y", "undo it")])
    case .unaimed(let change, let isSubstitute):
      self.init(
        title: (change?.infinitive.sentenceCase ?? "Go on") + "?",
        lines: [
          isSubstitute
            ? "The conversation that was selected is no longer on the list; this one took its place."
            : "The selected conversation is out of sight."
        ],
        answers: [Answer("y", change?.infinitive ?? "go on")])
    case .confirmation(let change, let madeAt):
      self.init(
        title: "\(change.infinitive.sentenceCase) now?",
        lines: [
          Self.final, "You asked for this at \(madeAt.text); it has waited since then.",
        ],
        answers: [
          Answer("y", "send it now", short: "send, final"), Answer("w", "withdraw it"),
        ])
    case .bulk(let plan):
      self.init(
        title: plan.title, lines: plan.lines(for: reader),
        answers: plan.isComplete ? [Answer("y", plan.infinitive)] : [])
    }
  }

  /// Creates the text of a question answered by typing a word.
  public init(_ question: TypedQuestionView, for reader: Reader) {
    switch question.subject {
    case .bulk(let plan):
      title = plan.title
      lines = plan.lines(for: reader)
    case .deletionOfMessages(let name):
      title = "Delete the messages of \(name)?"
      lines = [
        Self.warning,
        "All messages between you and \(name) are deleted permanently, for both sides.",
      ]
    case .deletionForEveryone(let name):
      title = "Delete \(name) for all users?"
      lines = [
        Self.warning,
        "\(name) disappears with all its messages, for everyone who takes part in it.",
      ]
    }
    answers = []
  }

  private init(title: String, lines: [String], answers: [Answer]) {
    (self.title, self.lines, self.answers) = (title, lines, answers)
  }

  private static let warning = "This can't be undone."
  private static let final = "Once it is sent, this can't be undone."

  private init(removalOf name: String, _ isGroup: Bool, _ keys: [Character]) {
    title = "Take \(name) off the list?"
    lines = [
      Self.final,
      "The row and its unread count leave your list until a new message arrives.",
      isGroup ? "The group and its members keep everything." : "The other side keeps everything.",
    ]
    answers = keys.map { key in
      switch key {
      case "y": Answer(key, "take the row off your list", short: "take off, final")
      case "m":
        Answer(key, "delete its messages permanently, for both sides…", short: "delete messages…")
      default: Answer(key, "delete the conversation for all users…", short: "delete for all…")
      }
    }
  }

  private init(
    quittingWith unsent: Int, _ prospects: QuestionView.Prospects, _ isKept: Bool, _ withheld: Int,
    for reader: Reader
  ) {
    let changes = String(unsent, "change", "changes")
    let (wait, they, them) =
      unsent == 1 ? ("waits", "It is", "it") : ("wait", "They are", "them")
    title = isKept ? "Quit while \(changes) \(wait)?" : "Quit and lose \(changes)?"
    lines =
      [
        "\(changes) \(unsent == 1 ? "has" : "have") not reached the server yet.",
        withheld > 0
          ? Self.confirmation(withheld, of: unsent)
          : prospects.sentence(for: reader, of: unsent),
      ] + (isKept ? ["\(they) saved on this machine and sent at the next start."] : [])
    let also = if case .pane = reader.place { " (or press \(Reader.interrupt))" } else { "" }
    answers = [
      Answer(
        "y", (isKept ? "quit and send \(them) at the next start" : "quit and lose \(them)") + also)
    ]
  }

  /// Returns the statement that changes are not sent before the user confirms them.
  private static func confirmation(_ withheld: Int, of unsent: Int) -> String {
    let subject =
      withheld < unsent ? "\(withheld) of them" : unsent == 1 ? "It" : "They"
    return
      "\(subject) can't be undone and \(withheld == 1 ? "waits" : "wait") for your confirmation."
  }
}

extension ListSort {
  /// The order in a few words.
  public var text: String {
    switch self {
    case .recent: "recent: pinned first, then the latest activity"
    case .unread: "unread first"
    case .waiting: "waiting longest for an answer"
    case .name: "name"
    case .count: "number of unread messages"
    }
  }
}

extension QuestionView.Prospects {
  /// Returns what happens to a number of changes that wait.
  fileprivate func sentence(for reader: Reader, of unsent: Int) -> String {
    switch self {
    case .sent: "The program exits as soon as \(unsent == 1 ? "it has" : "they have") arrived."
    case .stuck: "The server accepts no changes at the moment."
    case .refused(let failure): failure.sentence(for: reader)
    case .switchedOff: "This session sends nothing, because of --offline."
    }
  }
}
