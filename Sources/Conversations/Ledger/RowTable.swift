/// What the ledger keeps of each conversation, by name.
///
/// The rows stand side by side in one array, and the table of names holds their places only: a table
/// keeps room for more entries than it has, and a row is large.
struct RowTable: Equatable, Sendable {
  private var places: [ConversationID: Int32] = [:]
  /// Nil where a row was removed.
  private var rows: ContiguousArray<LedgerRow?> = []
  private var free: [Int32] = []

  /// The row of a conversation; nil when there is none, and setting nil removes it.
  subscript(id: ConversationID) -> LedgerRow? {
    _read {
      if let place = places[id] { yield rows[Int(place)] } else { yield nil }
    }
    _modify {
      let place = places[id]
      // Moved out and in again, so that changing a row in place copies none of its texts.
      var row: LedgerRow?
      if let place { swap(&row, &rows[Int(place)]) }
      defer { put(&row, id, at: place) }
      yield &row
    }
  }

  private mutating func put(_ row: inout LedgerRow?, _ id: ConversationID, at place: Int32?) {
    switch (place, row == nil) {
    case (let place?, false): swap(&row, &rows[Int(place)])
    case (let place?, true):
      places[id] = nil
      free.append(place)
    case (nil, false): add(&row, id)
    case (nil, true): break
    }
  }

  private mutating func add(_ row: inout LedgerRow?, _ id: ConversationID) {
    if let place = free.popLast() {
      swap(&row, &rows[Int(place)])
      places[id] = place
    } else {
      places[id] = Int32(rows.count)
      rows.append(row)
    }
  }

  /// The names of all rows, in no order.
  var ids: some Collection<ConversationID> { places.keys }

  /// Two tables are equal when they say the same of the same conversations, wherever that stands.
  static func == (left: Self, right: Self) -> Bool {
    left.places.count == right.places.count
      && left.places.keys.allSatisfy { left[$0] == right[$0] }
  }
}
