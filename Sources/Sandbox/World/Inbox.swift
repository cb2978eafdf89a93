/// All rows of one user, with their order.
struct Inbox: Sendable {
  private var rows: [String: Row] = [:]
  private(set) var order = RecencyIndex()
  /// The conversations that the user has pinned.
  private(set) var pins: Set<String> = []

  /// The row of a conversation, listed or not.
  ///
  /// Setting keeps the order and the pins in step.
  subscript(conversation: String) -> Row? {
    get { rows[conversation] }
    set {
      if let old = rows[conversation], old.isListed, old.position != newValue?.listedPosition {
        order.remove(old.position)
      }
      if let new = newValue, let place = new.listedPosition,
        rows[conversation]?.listedPosition != place
      {
        order.insert(place)
      }
      rows[conversation] = newValue
      updatePins(newValue, conversation)
    }
  }

  private mutating func updatePins(_ row: Row?, _ conversation: String) {
    if row?.pinnedAt != nil {
      pins.insert(conversation)
    } else {
      pins.remove(conversation)
    }
  }

  var conversations: some Collection<String> { rows.keys }
}

extension Row {
  fileprivate var listedPosition: RecencyIndex.Entry? { isListed ? position : nil }
}
