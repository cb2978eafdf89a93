import Diagnostics
import FoundationEssentials
import Screen
import Testing

@testable import Themes

@Suite("Themes while the pane is open")
struct ThemeLoaderTests {
  private let home = FileManager.default.temporaryDirectory
    .appending(path: "recents-themes-\(UUID().uuidString)").path

  private var files: ThemeFiles { ThemeFiles(configuration: home + "/recents") }

  init() throws {
    try FileManager.default.createDirectory(
      atPath: home + "/recents/themes", withIntermediateDirectories: true)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(home)/recents/themes/\(name).toml"))
  }

  private func loader(first name: String, usesLight: Bool = true) -> ThemeLoader {
    ThemeLoader(files: files, first: name, LoadedThemes(name, from: files), usesLight: usesLight)
  }

  /// A theme that is loaded now.
  private func load(_ name: String, with loader: ThemeLoader) throws -> ThemeVariants? {
    try loader.load(name)
    return loader.loaded(name)
  }

  /// The colour of names.
  private func color(_ look: ThemeVariants?) -> Color? {
    look?.dark.style(for: Paint(.name)).foreground
  }

  private func theme(_ color: String) -> String { "[styles]\n\"row.name\" = \"\(color)\"" }

  @Test func `a file that is edited looks different, and one that is broken as before`() throws {
    try write(theme("#010203"), to: "mine")
    let loader = loader(first: "mine")
    #expect(!loader.drainChanges())
    try write(theme("#040506"), to: "mine")
    #expect(loader.drainChanges())
    #expect(try color(load("mine", with: loader)) == .rgb(4, 5, 6))
    try write("[styles\n", to: "mine")
    #expect(loader.drainChanges())
    let problem = #expect(throws: Diagnostic.self) { try loader.load("mine") }
    #expect(color(loader.loaded("mine")) == .rgb(4, 5, 6))
    #expect(try #require(problem).description.hasPrefix("mine.toml:1:"))
    try write(theme("#070809"), to: "mine")
    #expect(loader.drainChanges())
    #expect(try color(load("mine", with: loader)) == .rgb(7, 8, 9))
  }

  @Test func `without any files, the default theme still has its variant for a light background`()
    throws
  {
    let files = ThemeFiles(folders: [])
    let loader = ThemeLoader(
      files: files, first: "default", LoadedThemes("default", from: files), usesLight: true)
    let look = try #require(try load("default", with: loader))
    #expect(look.dark == .builtin)
    #expect(look.light == ShippedThemes.catalog.load("default-light").theme)
  }

  @Test func `a theme that was broken from the beginning is heard of when it is mended`() throws {
    try write("nonsense", to: "mine")
    let loader = loader(first: "mine")
    try write(theme("#010203"), to: "mine")
    #expect(loader.drainChanges())
    #expect(try color(load("mine", with: loader)) == .rgb(1, 2, 3))
  }

  @Test func `what a theme is based on is watched like itself`() throws {
    try write(theme("#010203"), to: "base")
    try write("inherits = \"base\"", to: "mine")
    try write(theme("#111111"), to: "other")
    let loader = loader(first: "mine")
    try write(theme("#222222"), to: "other")
    #expect(!loader.drainChanges())
    try write(theme("#040506"), to: "base")
    #expect(loader.drainChanges())
    #expect(try color(load("mine", with: loader)) == .rgb(4, 5, 6))
    try loader.load("other")
    try write(theme("#010203"), to: "base")
    #expect(!loader.drainChanges())
  }

  @Test func `a missing theme is reported with the nearest one, and has no look`()
    throws
  {
    try write(theme("#010203"), to: "mine")
    let loader = loader(first: "default")
    let problem = #expect(throws: Diagnostic.self) { try loader.load("mien") }
    #expect(loader.loaded("mien") == nil)
    #expect(problem?.place == nil)
    #expect(problem?.description == "there is no theme \"mien\", did you mean \"mine\"?")
  }

  @Test
  func `the default theme goes with the background, any other stays, and without colours all do`()
    throws
  {
    try write(theme("#010203"), to: "mine")
    try write(theme("#0a0b0c"), to: "default")
    try write(theme("#0d0e0f"), to: "default-light")
    let coloured = loader(first: "mine")
    let look = try #require(try load("default", with: coloured))
    #expect(look.dark != look.light)
    let mine = try #require(try load("mine", with: coloured))
    #expect(mine.dark == mine.light)
    let plain = loader(first: "default", usesLight: false)
    let same = try #require(try load("default", with: plain))
    #expect(same.dark == same.light)
  }
}
