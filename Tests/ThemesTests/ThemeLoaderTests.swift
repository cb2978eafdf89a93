import EventLoop
import FoundationEssentials
import Glibc
import Screen
import Testing

@testable import recents

@Suite("Themes while the pane is open") @MainActor
struct ThemeLoaderTests {
  private let home = FileManager.default.temporaryDirectory
    .appending(path: "recents-themes-\(UUID().uuidString)").path

  private var files: ThemeFiles { ThemeFiles(environment: ["XDG_CONFIG_HOME": home]) }

  init() throws {
    try FileManager.default.createDirectory(
      atPath: home + "/recents/themes", withIntermediateDirectories: true)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(home)/recents/themes/\(name).toml"))
  }

  private func loader(applied name: String, usesVariants: Bool = true) -> ThemeLoader {
    let looks = LoadedThemes(name, from: files)
    return ThemeLoader(files: files, applied: name, looks, usesVariants: usesVariants)
  }

  /// The colour of names.
  private func color(_ look: ThemeVariants?) -> Color? {
    look?.dark.style(for: Paint(.name)).foreground
  }

  private func theme(_ color: String) -> String { "[styles]\n\"row.name\" = \"\(color)\"" }

  @Test("a file that is edited looks different, and one that is broken as before")
  func edited() throws {
    try write(theme("#010203"), to: "mine")
    let loader = loader(applied: "mine")
    #expect(!loader.drainChanges())
    try write(theme("#040506"), to: "mine")
    #expect(loader.drainChanges())
    #expect(color(loader.look(of: "mine").variants) == .rgb(4, 5, 6))
    try write("[styles\n", to: "mine")
    #expect(loader.drainChanges())
    let broken = loader.look(of: "mine")
    #expect(color(broken.variants) == .rgb(4, 5, 6))
    let problem = try #require(broken.problem)
    #expect(problem.hasPrefix("The theme stays as it was: mine.toml: line 1, column "))
    #expect(problem.last == ".")
    try write(theme("#070809"), to: "mine")
    #expect(loader.drainChanges())
    #expect(color(loader.look(of: "mine").variants) == .rgb(7, 8, 9))
  }

  @Test("the built-in theme is worn where there are no files, on every background")
  func builtin() {
    let files = ThemeFiles(folders: [home + "/recents/themes"])
    let loader = ThemeLoader(
      files: files, applied: "default", LoadedThemes("default", from: files), usesVariants: true)
    let look = loader.look(of: "default")
    #expect(look.problem == nil)
    #expect(look.variants?.light == look.variants?.dark)
  }

  @Test("a theme that was broken from the beginning is heard of when it is mended")
  func brokenAtFirst() throws {
    try write("nonsense", to: "mine")
    let loader = loader(applied: "mine")
    try write(theme("#010203"), to: "mine")
    #expect(loader.drainChanges())
    #expect(color(loader.look(of: "mine").variants) == .rgb(1, 2, 3))
  }

  @Test("what a theme is based on is watched like itself")
  func inherited() throws {
    try write(theme("#010203"), to: "base")
    try write("inherits = \"base\"", to: "mine")
    try write(theme("#111111"), to: "other")
    let loader = loader(applied: "mine")
    try write(theme("#222222"), to: "other")
    #expect(!loader.drainChanges())
    try write(theme("#040506"), to: "base")
    #expect(loader.drainChanges())
    #expect(color(loader.look(of: "mine").variants) == .rgb(4, 5, 6))
    _ = loader.look(of: "other")
    try write(theme("#010203"), to: "base")
    #expect(!loader.drainChanges())
  }

  @Test("a theme that is not there is told with the nearest one, and looks like nothing")
  func unknown() throws {
    try write(theme("#010203"), to: "mine")
    let look = loader(applied: "default").look(of: "mien")
    #expect(look.variants == nil)
    #expect(look.problem == "There is no theme \"mien\", did you mean \"mine\"?")
  }

  @Test("the default theme goes with the background, any other stays, and without colours all do")
  func variants() throws {
    try write(theme("#010203"), to: "mine")
    try write(theme("#0a0b0c"), to: "default")
    try write(theme("#0d0e0f"), to: "default-light")
    let coloured = loader(applied: "mine")
    let look = try #require(coloured.look(of: "default").variants)
    #expect(look.dark != look.light)
    let mine = try #require(coloured.look(of: "mine").variants)
    #expect(mine.dark == mine.light)
    let plain = loader(applied: "default", usesVariants: false)
    let same = try #require(plain.look(of: "default").variants)
    #expect(same.dark == same.light)
  }
}
