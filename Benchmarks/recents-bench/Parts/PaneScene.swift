import Conversations
import RecentChats
import RecentChatsPane
import Screen

/// The core and the pane with a list that has been read, without event loop, terminal and server.
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
  ///   - user: The acting user.
  ///   - keys: The keys typed before the list arrived.
  ///   - views: The views.
  init(
    _ rows: ArraySlice<Conversation>, user: UserID, typing keys: String = "",
    views: [ViewDefinition] = []
  ) {
    let rows = Array(rows)
    now = Moment(wall: rows.first?.updatedAt ?? Timestamp(0), uptime: 0)
    keyMap = KeyMap.build(overrides: []).0
    router = KeyRouter(keyMap: keyMap)
    pane = RecentChatsPane(glyphs: .unicode, keyMap: keyMap, form: .unicode)
    model = RecentChatsModel(
      settings: RecentChatsSettings(actingUser: user, profile: "bench", views: views))
    frame = Frame(Self.size)
    var effects = model.update(on: .started(utcOffset: 0), at: now)
    for key in keys { update(Key(.character(key))) }
    while let request = effects.lazy.compactMap(\.page).first {
      effects = model.update(on: .pageFinished(request, .success(request.page(of: rows))), at: now)
    }
    let height = RecentChatsPane.listRows(
      in: Self.size, prompt: nil, views: model.viewModel(at: now).views)
    _ = model.update(on: .viewport(rows: height), at: now)
    show()
  }

  /// The view-model, with every row computed anew.
  var viewModel: RecentChatsViewModel { model.viewModel(at: now) }

  /// Presses a key and draws the result.
  ///
  /// - Returns: The changes of the screen.
  @discardableResult
  mutating func press(_ key: Key) -> [CellChange] {
    update(key)
    return show()
  }

  /// Sends a key to the core without drawing.
  mutating func update(_ key: Key) {
    guard let event = router.route(key, in: model.inputMode) else { return }
    _ = model.update(on: event, at: now)
  }

  /// Sends an event to the core.
  ///
  /// - Returns: The effects for the shell.
  @discardableResult
  mutating func send(_ event: Event) -> [Effect] { model.update(on: event, at: now) }

  /// Draws the screen.
  ///
  /// - Returns: The changes since the last call.
  @discardableResult
  mutating func show() -> [CellChange] {
    let before = frame
    frame = pane.draw(model.viewModel(at: now, reusing: &memo), size: Self.size)
    return frame.changes(from: frame.scroll(from: before).map(before.scrolled) ?? before)
  }

  /// Returns the screen drawn by a pane without caches.
  func drawnAnew() -> Frame {
    var pane = RecentChatsPane(glyphs: .unicode, keyMap: keyMap, form: .unicode)
    return pane.draw(viewModel, size: Self.size)
  }
}

extension Effect {
  /// The requested page.
  fileprivate var page: PageRequest? {
    if case .fetchPage(let request) = self { request } else { nil }
  }
}

extension PageRequest {
  /// Returns the page of a list that does not change meanwhile.
  func page(of rows: [Conversation]) -> Page {
    let start = min((number - 1) * size, rows.count)
    let end = min(start + size, rows.count)
    return Page(rows: Array(rows[start..<end]), isLast: end == rows.count)
  }
}
