import Conversations

/// A box in front of the list.
public enum OverlayView: Equatable, Sendable {
  /// The commands and their keys, scrolled down by a number of lines.
  ///
  /// With a search, only the entries that contain its text.
  case help(scrolled: Int, search: HelpSearchView? = nil)
  /// The details of a conversation.
  case details(DetailsView)
  /// The changes and their outcomes.
  case journal(JournalView)
  /// The past notices.
  case messages(MessagesView)
  /// The changes that have not reached the server.
  case waiting(WaitingView)
  /// The bulk changes.
  case jobs(JobsView)
  /// The rows of a bulk change.
  case job(JobRowsView)
  /// The rules that propose tags.
  case rules(RulesView)
  /// The views or tags, of which one can be opened.
  case choice(ChoiceView)
  /// The state of the connection and of the changes.
  case statistics(StatisticsView)
  /// A question answered by one key.
  case question(QuestionView)
  /// The tag editor of the selected conversations.
  case selectionTags(SelectionTagsView)
  /// A question answered by typing a word.
  case typedQuestion(TypedQuestionView)
}

extension RecentChatsModel {
  /// A number of lines that exceeds any box.
  private static let longestScroll = 10_000

  /// Performs a command in a box that scrolls; nil if the command has its usual meaning there.
  mutating func read(_ command: Command, count: Int?) -> [Effect]? {
    let page = max(1, list.window.height - 2)
    let times = max(1, min(count ?? 1, Self.longestScroll))
    switch command {
    case .moveDown: scroll(by: times)
    case .moveUp: scroll(by: -times)
    case .halfPageDown: scroll(by: times * max(1, page / 2))
    case .halfPageUp: scroll(by: -times * max(1, page / 2))
    case .pageDown: scroll(by: times * page)
    case .pageUp: scroll(by: -times * page)
    case .toTop: scroll(by: -Self.longestScroll)
    case .toBottom: scroll(by: Self.longestScroll)
    case .dismiss, .help, .details, .journal, .statistics, .messages: mode = .list
    case .filter: searchHelp()
    case .redraw, .suspend, .quit, .refresh: return nil
    default: break
    }
    return []
  }

  /// Sets the number of lines of the box that do not fit on the screen.
  mutating func limitScrolling(to lines: Int) -> [Effect] {
    scrollLimit = lines
    scroll(by: 0)
    return []
  }

  private mutating func scroll(by lines: Int) {
    switch mode {
    case .help(var help):
      help.scrolled = fitted(help.scrolled + lines)
      mode = .help(help)
    case .details(var details):
      details.scrolled = fitted(details.scrolled + lines)
      mode = .details(details)
    case .journal(var journal):
      journal.scrolled = fitted(journal.scrolled + lines)
      mode = .journal(journal)
    case .job(var job):
      job.scrolled = fitted(job.scrolled + lines)
      mode = .job(job)
    case .statistics(let scrolled): mode = .statistics(scrolled: fitted(scrolled + lines))
    case .messages(let scrolled): mode = .messages(scrolled: fitted(scrolled + lines))
    case .taggingSelection(var editor):
      editor.scroll(limit: scrollLimit)
      mode = .taggingSelection(editor)
    case .waiting(var waiting):
      waiting.cursor.scroll(among: waiting.changes.count, limit: scrollLimit)
      mode = .waiting(waiting)
    case .choosing(var choice):
      choice.cursor.scroll(among: choice.lines.count, limit: scrollLimit)
      mode = .choosing(choice)
    default: break
    }
  }
  private func fitted(_ lines: Int) -> Int { min(max(0, lines), scrollLimit) }
}
