/// The places of rows in a list, by slot.
public struct SlotPlaces: Equatable, Sendable {
  /// The places; -1 for a slot whose row is not in the list.
  private var places: [Int32] = []

  /// Creates the places of rows in their order.
  public init(_ slots: [RowSlot] = []) {
    var count = 0
    for slot in slots { count = max(count, slot.index + 1) }
    places = Array(repeating: -1, count: count)
    places.withUnsafeMutableBufferPointer { places in
      for (place, slot) in slots.enumerated() { places[slot.index] = Int32(place) }
    }
  }

  /// The place of a row; nil if it is not in the list.
  public subscript(slot: RowSlot) -> Int? {
    guard slot.index < places.count, places[slot.index] >= 0 else { return nil }
    return Int(places[slot.index])
  }

  /// Adds a row after all others.
  public mutating func append(_ slot: RowSlot, at place: Int) {
    while slot.index >= places.count { places.append(-1) }
    places[slot.index] = Int32(place)
  }
}
