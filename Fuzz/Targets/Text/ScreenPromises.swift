import Conversations
import ConversationsAPI
import RecentChats
import RecentChatsPane
import Screen

/// Any list an answer may hold can be shown on a screen of any size.
enum ScreenPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    guard case .success(let list) = ListPagePromises.read(input) else { return }
    try check(list.rows, skipped: list.skipped)
  }

  static func check(
    _ rows: [Conversation], skipped: [SkippedRow] = []
  ) throws(BrokenPromise) {
    let now = Moment(wall: Timestamp(1_780_000_000), uptime: 50_000)
    let user = UserID("ada")
    var model = RecentChatsModel(settings: RecentChatsSettings(actingUser: user, profile: "fuzz"))
    _ = model.update(on: .viewport(rows: 8), at: now)
    let effects = model.update(on: .started(utcOffset: 7_200), at: now)
    for case .fetchPage(let request) in effects {
      let page = Page(rows: rows, skipped: skipped, isLast: true)
      _ = model.update(on: .pageFinished(request, .success(page)), at: now)
    }
    try checkFrames(of: model.viewModel(at: now))
  }

  private static func checkFrames(of viewModel: RecentChatsViewModel) throws(BrokenPromise) {
    for form in SafeText.forms {
      var pane = RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: .standard, form: form)
      for size in [Size(rows: 4, columns: 20), Size(rows: 10, columns: 81)] {
        for line in pane.draw(viewModel, size: size).lines {
          try expect("A screen is as wide as it is", line.columns == size.columns)
          try SafeText.check(line)
        }
      }
    }
  }
}
