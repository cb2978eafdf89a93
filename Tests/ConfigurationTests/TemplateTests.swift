import Configuration
import Testing

@Suite("The configuration that `config init` prints")
struct TemplateTests {
  /// The template with every setting turned on.
  static let turnedOn = Settings.commentedTemplate
    .split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") && $0 != "#" ? $0.dropFirst() : $0 }
    .joined(separator: "\n")

  @Test("as printed it is right and says nothing")
  func asPrinted() {
    let resolved = resolve(Settings.commentedTemplate)
    #expect(resolved.diagnostics == [])
    #expect(resolved.settings == Settings())
  }

  @Test("with every setting turned on it says the defaults")
  func defaults() {
    let resolved = resolve(Self.turnedOn)
    #expect(resolved.diagnostics == [])
    var settings = resolved.settings
    #expect(settings.account?.uid == "ada")
    settings.account = nil
    settings.origins = [:]
    #expect(settings == Settings())
  }

  @Test("it explains every setting", arguments: SettingKey.allCases)
  func complete(_ key: SettingKey) {
    let name = key.rawValue.split(separator: ".").last ?? ""
    #expect(
      Settings.commentedTemplate.contains("\n#\(name) = ")
        || Settings.commentedTemplate.contains("\n# \(name) = "))
  }

  @Test("it fits a terminal of 100 columns")
  func width() {
    #expect(Settings.commentedTemplate.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
