import FoundationEssentials
import Testing

@testable import Store

/// A folder of its own for a test, which goes with it.
final class StoreFolder {
  let path: String

  init() throws {
    let name = "recents-store-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder of the store, which does not exist yet.
  var state: String { path + "/state/recents" }

  func store(limits: StoreLimits = StoreLimits(patience: 200)) -> SQLiteStore {
    SQLiteStore(folder: state, profile: "work", user: "ada", limits: limits)
  }

  /// The names of the files in the store's folder that contain a text.
  func files(containing text: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: state).filter { $0.contains(text) }.sorted()
  }
}
