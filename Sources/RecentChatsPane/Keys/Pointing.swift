public import Conversations
public import RecentChats
public import Screen

/// The item at a position of the screen, as a target of the mouse.
public enum PaneTarget: Hashable, Sendable {
  /// A row of the list.
  case row(ConversationID)
  /// A tag in a row of the list.
  case tag(String, of: ConversationID)
  /// A view in the bar of views, by its name.
  case view(String)
  /// The overlay.
  case box
  /// Any position outside the open overlay.
  case besideOverlay
  /// No target.
  case nothing
}

extension RecentChatsPane {
  /// Returns the target at a position of a screen that was drawn.
  ///
  /// - Parameters:
  ///   - place: The position.
  ///   - viewModel: The view-model that the screen was drawn from.
  ///   - size: The size of the screen.
  /// - Returns: The target.
  public func target(
    at place: Position, of viewModel: RecentChatsViewModel, size: Size
  ) -> PaneTarget {
    guard ScreenPlan.fits(size), Rect(size).contains(place) else { return .nothing }
    if let overlay = viewModel.overlay {
      return box(of: overlay, in: size).rect.contains(place) ? .box : .besideOverlay
    }
    // The tag editor belongs to the selected row, so no other can be a target.
    if case .tags = viewModel.prompt { return .nothing }
    return listTarget(at: place, of: viewModel, size: size)
  }

  private func listTarget(
    at place: Position, of viewModel: RecentChatsViewModel, size: Size
  ) -> PaneTarget {
    let notice = noticeBlock(viewModel, columns: size.columns)
    let plan = ScreenPlan(viewModel, size, notice: notice)
    if plan.views.contains(place.row), let views = viewModel.views {
      let item = ViewBar(views, columns: size.columns, form: form).item(at: place.column)
      return item.map { .view($0.name) } ?? .nothing
    }
    let list = plan.list
    guard list.contains(place), case .rows(let all) = viewModel.body else { return .nothing }
    let shown = Self.seen(of: all, rows: list.size.rows)
    let index = shown.startIndex + place.row - list.origin.row
    guard shown.indices.contains(index) else { return .nothing }
    let row = shown[index]
    let context = rowContext(viewModel, columns: list.size.columns)
    return context.tags(of: row.chat).tag(at: place.column).map { .tag($0, of: row.id) }
      ?? .row(row.id)
  }
}
