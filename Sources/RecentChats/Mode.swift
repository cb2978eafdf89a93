import Conversations

/// What is open in front of the list.
enum Mode: Equatable, Sendable {
  /// Nothing.
  case list
  /// The filter is being typed; the text is what it was before.
  case filtering(LineEditor, before: String)
  /// A command is being typed.
  case commanding(CommandLine)
  /// Tags are being edited.
  case tagging(Tagging)
  /// A question that one key answers.
  case question(Question)
  /// A question that a typed word answers.
  case typedQuestion(TypedQuestion, LineEditor)
  /// The keys, scrolled down.
  case help(scrolled: Int)
  /// Everything known of a conversation.
  case details(Details)
  /// What was changed, and what became of it.
  case journal(OpenJournal)
  /// How things stand with the server, scrolled down.
  case statistics(scrolled: Int)
}

/// The tags of a conversation being edited.
struct Tagging: Equatable, Sendable {
  /// The conversation.
  var id: ConversationID
  /// The address of its calls.
  var peer: Peer
  /// The editor.
  var editor: TagEditor
}

/// What is asked, to be answered by one key.
enum Question: Equatable, Sendable {
  /// Whether to take a row off the list.
  case reset(Target)
  /// Whether to end although changes have not reached the server.
  case quit
}

/// What is asked, to be answered by a typed word.
enum TypedQuestion: Equatable, Sendable {
  /// Whether to destroy something for good.
  case reset(Target, ResetScope)

  /// The word to type.
  var word: String { "delete" }
}

/// The conversation a question is about, as the person saw it when it was asked.
struct Target: Equatable, Sendable {
  /// The conversation.
  var id: ConversationID
  /// The address of its calls.
  var peer: Peer
  /// Its name.
  var name: String
  /// The last message the person saw.
  var seen: MessageID?
}

/// Everything known of a conversation, as far as it has come.
struct Details: Equatable, Sendable {
  /// The conversation.
  var id: ConversationID
  /// Its name.
  var name: String
  /// What is known so far.
  var lines: [DetailsLine]
  /// The state of the request for the rest.
  var note: DetailsNote?
  /// By how many lines it is scrolled down.
  var scrolled = 0
}

/// What keys mean at the moment.
public enum InputMode: Hashable, Sendable {
  /// Keys are commands on the list.
  case commands
  /// Keys are commands on a box that scrolls; moving scrolls it, dismissing closes it.
  case scrolling
  /// Keys edit a line.
  case editing
  /// One of these keys answers a question; any other gives up.
  case answering([Character])
}

/// A line that is being typed, at the bottom of the screen.
public enum PromptView: Equatable, Sendable {
  /// The filter.
  case filter(text: String, cursor: Int)
  /// A command.
  case command(CommandPromptView)
  /// The tags of a conversation.
  case tags(TagPromptView)
}
