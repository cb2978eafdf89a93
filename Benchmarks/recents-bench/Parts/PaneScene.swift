import Conversations
import RecentChats
import RecentChatsPane
import Screen

/// The core and the pane over a list that has been read, without loop, terminal and server.
struct PaneScene {
  private(set) var model: RecentChatsModel
  private(set) var pane: RecentChatsPane
  private(set) var frame: Frame
  private var router: KeyRouter
  private var memo = RowMemo()
  private let keyMap: KeyMap
  private let now: Moment

  static let size = Size(rows: 50, columns: 200)

  /// Reads a list into the core and draws it.
  ///
  /// - Parameters:
  ///   - rows: The list.
  ///   - user: On whose behalf it was read.
  ///   - keys: What was typed before it came.
  init(_ rows: ArraySlice<Conversation>, user: UserID, typing keys: String = "") {
    let rows = Array(rows)
    now = Moment(wall: rows.first?.updatedAt ?? Timestamp(0), uptime: 0)
    keyMap = KeyMap.build(overrides: []).0
    router = KeyRouter(keyMap: keyMap)
    pane = RecentChatsPane(glyphs: .unicode, keyMap: keyMap, form: .unicode)
    model = RecentChatsModel(settings: RecentChatsSettings(actingUser: user, profile: "bench"))
    frame = Frame(Self.size)
    var effects = model.update(on: .started(utcOffset: 0), at: now)
    for key in keys { update(Key(.character(key))) }
    while let request = effects.lazy.compactMap(\.page).first {
      effects = model.update(on: .pageFinished(request, .success(request.page(of: rows))), at: now)
    }
    let height = RecentChatsPane.listRows(in: Self.size, prompt: nil)
    _ = model.update(on: .viewport(rows: height), at: now)
    show()
  }

  /// What is on the screen, with every row put together anew.
  var viewModel: RecentChatsViewModel { model.viewModel(at: now) }

  /// A key press up to what has to be written to the terminal.
  ///
  /// - Returns: The changes of the screen.
  @discardableResult
  mutating func press(_ key: Key) -> [CellChange] {
    update(key)
    return show()
  }

  /// A key press as far as the core.
  mutating func update(_ key: Key) {
    guard let event = router.route(key, in: model.inputMode) else { return }
    _ = model.update(on: event, at: now)
  }

  /// An event that is no key.
  ///
  /// - Returns: What the shell would have to do.
  @discardableResult
  mutating func send(_ event: Event) -> [Effect] { model.update(on: event, at: now) }

  /// Draws.
  ///
  /// - Returns: What has changed since the last time.
  @discardableResult
  mutating func show() -> [CellChange] {
    let before = frame
    frame = pane.draw(model.viewModel(at: now, reusing: &memo), size: Self.size)
    return frame.changes(from: before)
  }

  /// Draws with a pane that remembers nothing.
  func drawnAnew() -> Frame {
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: keyMap, form: .unicode)
    return pane.draw(viewModel, size: Self.size)
  }
}

extension Effect {
  /// The page that is asked for.
  fileprivate var page: PageRequest? {
    if case .fetchPage(let request) = self { request } else { nil }
  }
}

extension PageRequest {
  /// The page of a list that does not change meanwhile.
  func page(of rows: [Conversation]) -> Page {
    let start = min((number - 1) * size, rows.count)
    let end = min(start + size, rows.count)
    return Page(rows: Array(rows[start..<end]), isLast: end == rows.count)
  }
}
