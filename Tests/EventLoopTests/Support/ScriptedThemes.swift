import EventLoop
import Glibc
import Screen

/// Themes in memory, whose files are written when the test says so.
@MainActor
final class ScriptedThemes: ThemeSource {
  private nonisolated let pipe: (reading: Int32, writing: Int32)

  nonisolated init() {
    var ends: [Int32] = [-1, -1]
    Glibc.pipe(&ends)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    pipe = (ends[0], ends[1])
  }

  deinit {
    close(pipe.reading)
    close(pipe.writing)
  }

  /// A file of the theme is written.
  nonisolated func touch() { _ = Glibc.write(pipe.writing, "!", 1) }

  let names = ["broken", "other", "two"]

  /// `two` has a look for each background, `broken` none.
  func look(of name: String) -> LoadedVariants {
    let theme = Theme(name: name) { _ in Style() }
    switch name {
    case "broken": return LoadedVariants(variants: nil, problem: "broken.toml: no.")
    case "two":
      return LoadedVariants(
        variants: ThemeVariants(dark: theme, light: Theme(name: "two-light") { _ in Style() }))
    default: return LoadedVariants(variants: ThemeVariants(dark: theme, light: theme))
    }
  }

  var changesDescriptor: Int32? { pipe.reading }

  func drainChanges() -> Bool {
    var byte: UInt8 = 0
    return read(pipe.reading, &byte, 1) > 0
  }
}
