import Conversations

/// Rows that stay where they are while keys are pressed.
extension RecentChatsModel {
  /// The time without keys after which rows may move, in milliseconds; nil where they may at any time.
  ///
  /// Nothing is aimed at where there is no screen.
  private var orderHold: Int64? {
    guard case .hold(let milliseconds) = settings.order, list.window.hasScreen else { return nil }
    return milliseconds
  }

  /// Records a key, before it does anything, and the order of the rows that the user saw then.
  mutating func noteKey(_ event: Event, at now: Moment) {
    if event.isOfUser {
      idling.noteKey(at: now)
      settling.noteKey(at: now)
      if orderHold != nil { list.holdOrder(in: ledger) }
    } else if list.order.holds, settling.rest(of: orderHold ?? 0, at: now) == nil {
      list.releaseOrder()
    }
  }

  /// Holds the order of the rows that a key listed, and keeps the timer set while rows are held back.
  mutating func watchOrder(_ event: Event, at now: Moment) -> [Effect] {
    guard let limit = orderHold else { return [] }
    if event.isOfUser {
      dropStrayRow()
      list.holdOrder(in: ledger)
    }
    guard list.order.isHeld else { return settling.stop(.order) }
    return settling.start(.order, milliseconds: settling.rest(of: limit, at: now) ?? 0)
  }

  /// Lets a row leave that the query does not match, and that the bar has left.
  private mutating func dropStrayRow() {
    guard let stray = list.strayRow(of: ledger), let id = ledger.id(of: stray),
      id != list.window.selection
    else { return }
    relist(after: [id])
  }

  /// Brings the rows into order, unless a key was pressed meanwhile.
  mutating func orderTimeOver(at now: Moment) -> [Effect] {
    if let goingOn = settling.timerWentOff(.order, limit: orderHold ?? 0, at: now) {
      return goingOn
    }
    list.settle(of: ledger, in: searchIndex)
    return []
  }
}

/// The rows that wait while the order is held, for display.
public struct HeldView: Hashable, Sendable {
  /// The number of new rows.
  public var arrived: Int
  /// The number of rows that belong elsewhere.
  public var moved: Int

  public init(arrived: Int, moved: Int) {
    self.arrived = arrived
    self.moved = moved
  }
}

extension ListView {
  /// The rows that wait, for display; nil while none does.
  var heldView: HeldView? {
    guard let held = order.held, !held.arrived.isEmpty || !held.moved.isEmpty else { return nil }
    return HeldView(arrived: held.arrived.count, moved: held.moved.count)
  }
}
