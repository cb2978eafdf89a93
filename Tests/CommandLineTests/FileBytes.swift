import Foundation

/// Files that are not text.
enum FileBytes {
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    FileManager.default.createFile(atPath: path, contents: Data(bytes))
  }
}
