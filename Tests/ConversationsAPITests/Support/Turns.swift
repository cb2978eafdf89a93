/// Schedules requests so that two clients reach the server in an order chosen by a test.
///
/// When the order is exhausted, or the next player has no more requests, the player with the lowest
/// number continues.
actor Turns {
  private var order: [Int]
  private var active: Set<Int>
  private var isTaken = false
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private(set) var taken: [Int] = []

  init(_ order: [Int], of players: Set<Int>) {
    self.order = order.reversed()
    active = players
  }

  /// Waits for a player's turn.
  func take(_ player: Int) async {
    if isTaken || next != player {
      await withCheckedContinuation { waiting[player] = $0 }
    } else {
      begin(player)
    }
  }

  /// Ends the turn.
  func done() {
    isTaken = false
    wake()
  }

  /// Removes a player that has no more requests.
  func leave(_ player: Int) {
    active.remove(player)
    wake()
  }

  private var next: Int? {
    while let first = order.last, !active.contains(first) { order.removeLast() }
    return order.last ?? active.min()
  }

  private func begin(_ player: Int) {
    isTaken = true
    taken.append(player)
    _ = order.popLast()
  }

  private func wake() {
    guard !isTaken, let next, let continuation = waiting.removeValue(forKey: next) else { return }
    begin(next)
    continuation.resume()
  }
}
