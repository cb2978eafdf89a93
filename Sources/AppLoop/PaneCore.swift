public import RecentChats

/// A pane's core, as the loop drives it: events in, effects and a view-model out.
public protocol PaneCore {
  /// What keys mean at the moment.
  var inputMode: InputMode { get }

  /// What a person should know when the program has ended; nil when there is nothing.
  var lastWords: String? { get }

  /// What was asked for and has not come about when the program has ended; nil when there is nothing.
  var shortfall: Shortfall? { get }

  /// Takes in something that happened.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - now: When.
  /// - Returns: What the loop must do, in order.
  mutating func update(on event: Event, at now: Moment) -> [Effect]

  /// Decides what is on the screen.
  ///
  /// - Parameters:
  ///   - now: When.
  ///   - memo: The rows of earlier screens.
  /// - Returns: Everything the pane draws.
  func viewModel(at now: Moment, reusing memo: inout RowMemo) -> RecentChatsViewModel
}

extension RecentChatsModel: PaneCore {}
