import Conversations
import Diagnostics
import RecentChats
import Testing
import Wording

@Suite("A notice in words") struct NoticeTextTests {
  private static let ada = "Ada"
  private static let pin = ChangeOfConversation(.pin(at: Timestamp(0)), name: ada)
  private static let tags = ChangeOfConversation(
    .editTags(TagEdit()), name: "Support desk")
  private static let reset = ChangeOfConversation(.reset(.ownList, seen: nil), name: ada)

  @Test(
    "reads the same for every reader where no command is named",
    arguments: [
      (.nothingSelected, "No conversation is selected."),
      (.noRow(9, listed: 3), "No row 9: the list has 3 rows."),
      (.noRow(9, listed: 1), "No row 9: the list has 1 row."),
      (.gone(ada), "Ada is no longer on the list; nothing was changed."),
      (.cancelled, "Nothing was changed."),
      (.typeToConfirm("delete"), "Type delete to confirm, or press Esc to cancel."),
      (.unchanged(ada, .isRead), "Ada is already read."),
      (.unchanged(ada, .isUnread), "Ada is already unread."),
      (.unchanged(ada, .isPinned), "Ada is already pinned."),
      (.notPinned(ada), "Ada is not pinned."),
      (.unchanged(ada, .hasTags), "Ada already has exactly these tags."),
      (.noMessage(ada, toMark: .unread), "Ada has no message to mark unread."),
      (.noMessage(ada, toMark: .delivered), "Ada has no message to mark delivered."),
      (.pinnedByApp(ada), "Ada is pinned by the app for everyone; you can't unpin it."),
      (
        .tooManyTags(ada, count: 26),
        "Ada would have 26 tags; the limit is 25. Remove one first."
      ),
      (.done(pin), "Pinned Ada."), (.done(reset), "Ada is off your list."),
      (.done(tags), "Changed the tags of Support desk."),
      (.markedReadUncounted, "Marked read; the server keeps no count for groups this large."),
      (.refused(pin, .text("No.")), "Could not pin Ada: No."),
      (
        .unreadWithoutEffect(ada),
        "Mark unread had no effect on Ada: the server still counts nothing unread."
      ),
      (.noRoom(ada, [Tag("a"), Tag("b")]), "Ada already has 25 tags; no room for a, b."),
      (
        .otherTags(ada, [Tag("a")]), "The server stored other tags on Ada than you sent: a."
      ),
      (.otherTags(ada, []), "The server stored other tags on Ada than you sent: none."),
      (.nothingToUndo, "Nothing to undo."), (.nothingToRedo, "Nothing to redo."),
      (.listIncomplete, "The list is still loading; try again."),
      (.notUndoable(reset, next: nil), "Taking Ada off the list can't be undone."),
      (.undone(tags, nil), "Undone: tag change on Support desk."),
      (.undone(pin, .newerAreUnread), "Undone: pin Ada; it also has newer messages."),
      (.redone(pin, .newerStayUnread), "Redone: pin Ada; newer messages stay unread."),
      (
        .redone(tags, .othersChangedTags),
        "Redone: tag change on Support desk; someone else has changed some of the tags."
      ),
      (.undone(tags, .noRoom([Tag("a")])), "Undone: tag change on Support desk; no room for a."),
      (.nothingLeft(ada, .isNotPinnedByUser), "Ada is not pinned by you; nothing was changed."),
      (.nothingLeft(ada, .hasNoRoom), "Ada has no room for another tag; nothing was changed."),
      (.answersAgain, "The server is responding again."),
      (
        .limited(until: CivilTime(Timestamp(43_471), utcOffset: 0)),
        "The server asked to wait until 12:04:31; nothing is sent before then."
      ),
      (.configuration(Diagnostic(.file("a.toml"), Problem("no.")), more: 0), "a.toml: no."),
      (
        .configuration(Diagnostic(.file("a.toml"), Problem("no.")), more: 2),
        "a.toml: no. (and 2 more: recents config check)"
      ),
      (.themes(current: "nord", others: ["a", "b"]), "The theme is nord; also available: a, b."),
      (.themes(current: "nord", others: []), "The theme is nord; there is no other."),
      (.themeApplied("nord", isConfigured: true), "The theme is nord, as configured."),
      (
        .themeApplied("nord", isConfigured: false),
        "The theme is nord until you quit; theme = \"nord\" in the configuration keeps it."
      ),
    ] as [(Notice, String)])
  func texts(notice: Notice, text: String) {
    for reader in [Reader.plain, .shell, .pane { _ in "k" }] {
      #expect(notice.text(for: reader) == text)
    }
  }

  @Test("names the key that is bound to undo, or the command")
  func undo() {
    let notice = Notice.notUndoable(Self.reset, next: Self.tags)
    let start = "Taking Ada off the list can't be undone."
    let end = "again to undo: tag change on Support desk."
    #expect(
      notice.text(for: .pane { $0 == .undo ? "z" : nil }) == "\(start) Press z \(end)")
    #expect(notice.text(for: .plain) == "\(start) Type undo \(end)")
    #expect(notice.text(for: .shell) == start)
  }

  @Test("reports on exit what becomes of changes that have not arrived")
  func exit() {
    #expect(
      ExitNotice(unsent: 1, isKept: true).text
        == "1 change has not reached the server; it is saved and sent at the next start.")
    #expect(
      ExitNotice(unsent: 2, isKept: false).text
        == "2 changes have not reached the server; they are lost.")
  }
}
