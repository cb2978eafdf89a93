import Conversations

/// The mode of the pane: anything open in front of the list.
enum Mode: Equatable, Sendable {
  /// Nothing is open.
  case list
  /// The filter is being typed; `before` is the text to restore on cancel.
  case filtering(LineEditor, before: String)
  /// A query is being typed.
  case querying(QueryLine)
  /// A command is being typed.
  case commanding(CommandLine)
  /// Tags are being edited.
  case tagging(Tagging)
  /// The tags of the selected conversations are being edited.
  case taggingSelection(SelectionTagEditor)
  /// A question answered by one key.
  case question(Question)
  /// A bulk change being planned.
  case planning(BulkPlan)
  /// A question answered by typing a word.
  case typedQuestion(TypedQuestion, LineEditor)
  /// The open help.
  case help(OpenHelp)
  /// The details of a conversation.
  case details(Details)
  /// The changes and their outcomes.
  case journal(OpenJournal)
  /// The changes that have not reached the server.
  case waiting(OpenWaiting)
  /// The bulk changes.
  case jobs(OpenJobs)
  /// The rows of a bulk change.
  case job(OpenJob)
  /// The rules that propose tags.
  case rules(ListCursor)
  /// The views or tags, of which one can be opened.
  case choosing(OpenChoice)
  /// The past notices, scrolled down by a number of lines.
  case messages(scrolled: Int)
  /// The statistics, scrolled down by a number of lines.
  case statistics(scrolled: Int)
}

/// The tags of a conversation being edited.
struct Tagging: Equatable, Sendable {
  /// The conversation.
  var id: ConversationID
  /// The path of its requests.
  var peer: Peer
  /// The editor.
  var editor: TagEditor
}

/// A question answered by one key.
enum Question: Equatable, Sendable {
  /// Asks whether to remove a row from the list.
  case reset(Target)
  /// Asks for the order of the list.
  case sort
  /// Asks whether to end although changes have not reached the server.
  case quit
  /// Asks whether to undo an earlier change, after one that could not be undone.
  case earlierChange(number: Int64, ChangeOfConversation)
  /// Asks whether to send a change that has waited and can't be undone.
  case confirmation(Ticket, ChangeOfConversation, madeAt: Timestamp)
  /// Asks whether a command is meant for the selected conversation, which the user can't see, or
  /// which took the place of another one.
  case unaimed(TypedCommand, Target, isSubstitute: Bool)
  /// Asks whether to change many conversations.
  case bulk(BulkPlan)
}

/// A question answered by typing a word.
enum TypedQuestion: Equatable, Sendable {
  /// Asks whether to delete something permanently.
  case reset(Target, ResetScope)
  /// Asks whether to change many conversations where a key is not enough.
  case bulk(BulkPlan, word: String)

  /// The word to type.
  var word: String {
    switch self {
    case .reset: "delete"
    case .bulk(_, let word): word
    }
  }
}

/// The conversation that a question is about, as shown when the question was asked.
struct Target: Equatable, Sendable {
  /// The conversation.
  var id: ConversationID
  /// The path of its requests.
  var peer: Peer
  /// Its name.
  var name: String
  /// The last message that was shown.
  var seen: MessageID?
}

/// The details of a conversation, as far as they are known.
struct Details: Equatable, Sendable {
  /// The conversation.
  var id: ConversationID
  /// Its name.
  var name: String
  /// The lines known so far.
  var lines: [DetailsLine]
  /// The state of the request for the other facts.
  var note: DetailsNote?
  /// The number of lines scrolled down.
  var scrolled = 0
}

/// The meaning of keys.
public enum InputMode: Hashable, Sendable {
  /// Keys are commands on the list.
  case commands
  /// Keys are commands on a box that scrolls: movement scrolls it, and dismissing closes it.
  case scrolling
  /// Keys edit a line.
  case editing
  /// One of these keys answers a question; any other cancels.
  case answering([Character])
}

/// A prompt on the bottom line of the screen.
public enum PromptView: Equatable, Sendable {
  /// The filter.
  case filter(text: String, cursor: Int)
  /// A query.
  case query(QueryPromptView)
  /// A command.
  case command(CommandPromptView)
  /// The tags of a conversation.
  case tags(TagPromptView)
}
