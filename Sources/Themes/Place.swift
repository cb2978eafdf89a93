/// Where in a theme file something stands.
struct Place: Hashable, Sendable {
  /// The file.
  let file: String
  /// The keys that lead to it.
  var keys: [String] = []

  /// The place of a key below this one.
  func below(_ key: String) -> Place { Place(file: file, keys: keys + [key]) }

  /// The keys as they may be written in the file, such as `styles."row.badge".fg`.
  var keyPath: String { keys.map(Self.quoted).joined(separator: ".") }

  private static func quoted(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isBare ? key : "\"\(key)\""
  }
}
