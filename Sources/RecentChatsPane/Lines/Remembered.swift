/// The last value that was made, with what it was made from.
struct Remembered<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private var last: (key: Key, value: Value)?

  /// The value for a key; made anew only when the key is not that of the last call.
  ///
  /// - Parameters:
  ///   - key: Everything the value depends on.
  ///   - make: Makes it.
  /// - Returns: The value.
  mutating func value(for key: Key, make: () -> Value) -> Value {
    if let last, last.key == key { return last.value }
    let value = make()
    last = (key, value)
    return value
  }
}
