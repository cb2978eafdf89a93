import Configuration
import Testing

@Suite("The configuration that `config init` prints")
struct TemplateTests {
  /// The template with every setting turned on.
  static let turnedOn = Settings.commentedTemplate
    .split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") && $0 != "#" ? $0.dropFirst() : $0 }
    .joined(separator: "\n")

  @Test func `as printed it is valid and sets nothing`() {
    let resolved = resolve(Settings.commentedTemplate)
    #expect(resolved.diagnostics == [])
    #expect(resolved.settings == Settings())
  }

  @Test func `with every setting uncommented it contains the defaults`() {
    let resolved = resolve(Self.turnedOn)
    #expect(resolved.diagnostics == [])
    var settings = resolved.settings
    #expect(settings.account?.uid == "ada")
    settings.account = nil
    settings.origins = [:]
    #expect(settings == Settings())
  }

  @Test(arguments: SettingKey.allCases)
  func `it explains every setting`(_ key: SettingKey) {
    let name = key.rawValue.split(separator: ".").last ?? ""
    #expect(
      Settings.commentedTemplate.contains("\n#\(name) = ")
        || Settings.commentedTemplate.contains("\n# \(name) = "))
  }

  @Test func `it fits a terminal of 100 columns`() {
    #expect(Settings.commentedTemplate.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
