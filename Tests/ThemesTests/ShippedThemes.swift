import Foundation
import Themes

/// The theme files of this repository.
enum ShippedThemes {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("themes")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  static let catalog = ThemeCatalog(names: names) { name in
    try? String(contentsOf: folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
  }
}
