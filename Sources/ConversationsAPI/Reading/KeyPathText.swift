/// A place in a JSON text, written the way people write it.
enum KeyPathText {
  /// As in `data[3].lastMessage`; empty for the whole.
  static func of(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}
