import Foundation
import Screen
import Testing

@testable import Themes

@Suite("Themes inside the program")
struct BundledThemesTests {
  private static let folder = FileManager.default.temporaryDirectory
    .appending(path: "recents-bundled-\(UUID().uuidString)").path

  @Test func `They are those of the folder, as Scripts/generate-bundled-themes.py writes them`()
    throws
  {
    // The default theme is Theme.builtin, which another test compares with its file.
    #expect(BundledThemes.names == ShippedThemes.names.filter { $0 != "default" })
    for name in BundledThemes.names {
      let file = ShippedThemes.folder.appendingPathComponent("\(name).toml")
      #expect(
        try BundledThemes.text(of: name) == String(contentsOf: file, encoding: .utf8), "\(name)")
    }
  }

  @Test(arguments: ShippedThemes.names)
  func `Each is there without any file`(_ name: String) {
    let files = ThemeFiles(folders: [])
    #expect(files.names == ShippedThemes.names)
    let loaded = files.load(name)
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.theme == ShippedThemes.catalog.load(name).theme)
  }

  @Test func `A file of the same name takes precedence, and inherits from those inside`() throws {
    let folder = Self.folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "[styles]\n\"row.name\" = \"#010203\"".write(
      toFile: folder + "/nord.toml", atomically: true, encoding: .utf8)
    try "inherits = \"dracula\"".write(
      toFile: folder + "/mine.toml", atomically: true, encoding: .utf8)
    let files = ThemeFiles(folders: [folder])
    #expect(files.load("nord").theme.style(for: Paint(.name)).foreground == .rgb(1, 2, 3))
    let dracula = ShippedThemes.catalog.load("dracula").theme
    for role in Role.allCases {
      #expect(files.load("mine").theme.style(for: Paint(role)) == dracula.style(for: Paint(role)))
    }
  }
}
