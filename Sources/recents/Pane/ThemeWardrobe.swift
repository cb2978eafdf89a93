import AppLoop
import Files
import Screen
import Themes

/// The themes of this machine, for a pane that is open.
@MainActor
final class ThemeWardrobe: ThemeSource {
  private let files: ThemeFiles
  /// Whether the variant for a light background is used; without colours there is nothing in a theme
  /// that a background could make unreadable.
  private let usesVariants: Bool
  private var watch = FileWatch()
  /// How themes looked when they could last be read, by name.
  private var looks: [String: ThemeVariants] = [:]

  /// Begins with the theme of the configuration, which is worn whatever is wrong with it.
  init(files: ThemeFiles, wearing name: String, _ loaded: LoadedLooks, usesVariants: Bool) {
    self.files = files
    self.usesVariants = usesVariants
    looks[name] = variants(of: loaded)
    watch?.watch(files.paths(of: loaded.names))
  }

  var names: [String] { files.names }

  var changesDescriptor: Int32? { watch?.descriptor }

  func drainChanges() -> Bool { watch?.drain() ?? false }

  func look(of name: String) -> ThemeLook {
    // What is saved while it is read must be told, too.
    watch?.watch(files.paths(of: [name]))
    let loaded = LoadedLooks(name, from: files)
    watch?.watch(files.paths(of: loaded.names))
    guard let first = loaded.diagnostics.first else {
      let variants = variants(of: loaded)
      looks[name] = variants
      return ThemeLook(variants: variants)
    }
    return ThemeLook(variants: looks[name], problem: Self.sentence(first))
  }

  private func variants(of loaded: LoadedLooks) -> ThemeVariants {
    let one = loaded.theme.theme
    let different = usesVariants ? loaded.variants : nil
    return different ?? ThemeVariants(dark: one, light: one)
  }

  /// What is wrong, and that nothing has changed.
  private static func sentence(_ problem: ThemeDiagnostic) -> String {
    let end = problem.text.last == "?" ? "" : "."
    guard problem.file.isEmpty else { return "The theme stays as it was: \(problem)\(end)" }
    return problem.text.prefix(1).uppercased() + problem.text.dropFirst() + end
  }
}
