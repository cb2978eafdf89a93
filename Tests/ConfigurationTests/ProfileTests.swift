import Configuration
import Diagnostics
import Testing

@Suite("Profiles")
struct ProfileTests {
  static let file =
    completeFile + """
      theme = "nord"
      [keys]
      quit = "q"
      help = "?"
      [profiles.home]
      uid = "eve"
      [profiles.work]
      uid = "grace"
      poll = { interval = 2 }
      keys = { quit = "Q" }
      """

  @Test func `without a choice the values of the file's top count`() {
    let settings = resolve(Self.file).settings
    #expect(settings.profile == nil)
    #expect(settings.account?.uid == "ada")
    #expect(settings.account?.place.label == "abc123")
  }

  @Test func `a chosen profile counts more than the top, key by key`() {
    let settings = resolve(Self.file, flags: SettingsFlags(profile: "work")).settings
    #expect(settings.profile == "work")
    #expect(settings.profileOrigin == .flag("--profile"))
    #expect(settings.account?.uid == "grace")
    #expect(settings.account?.baseURL.text == "https://abc123.api-eu.cometchat.io/v3")
    #expect(settings.poll.interval == .seconds(2))
    #expect(settings.theme == "nord")
    #expect(settings.keys.map(\.command) == ["help", "quit"])
    #expect(settings.keys.map(\.keys) == [["?"], ["Q"]])
    #expect(
      settings.keys.last?.origin.path == ["profiles", "work", "keys", "quit"])
  }

  @Test func `the flag counts more than the file's own choice`() {
    let text = "profile = \"home\"\n" + Self.file
    #expect(resolve(text).settings.account?.uid == "eve")
    let flagged = resolve(text, flags: SettingsFlags(profile: "work"))
    #expect(flagged.settings.account?.uid == "grace")
    #expect(flagged.problems == [])
  }

  @Test func `the errors of a profile that is not selected are reported, its values do not count`()
  {
    let resolved = resolve(completeFile + "[profiles.x]\nuid = \"eve\"\ntheme = 1\ncolour = 2")
    #expect(
      resolved.problems.map { withoutLines($0.description) } == [
        "/etc/r/config.toml: profiles.x.colour: unknown key, did you mean \"color\"?",
        "/etc/r/config.toml: profiles.x.theme: must be a string, not a whole number",
      ])
    #expect(resolved.settings.account?.uid == "ada")
  }

  @Test func `a profile that is not there`() {
    let problems = resolve(Self.file, flags: SettingsFlags(profile: "wrok")).problems
    #expect(
      problems.map { withoutLines($0.description) }
        == [#"--profile: unknown profile "wrok", did you mean "work"?"#])
    #expect(
      resolve(nil, flags: SettingsFlags(profile: "work")).problems.map {
        withoutLines($0.description)
      } == [
        #"--profile: there is no configuration file to take the profile "work" from"#
      ])
    #expect(
      messages(#"profile = "work""#)
        == [#"config.toml: profile: there is no [profiles.…] in the file to be "work""#])
  }

  @Test func `profiles without a choice and nothing beside them ask for one`() {
    let text = "[profiles.work]\nuid = \"grace\""
    let resolved = resolve(text)
    #expect(resolved.problems == [])
    #expect(
      resolved.missing.map { withoutLines($0.description) } == [
        "/etc/r/config.toml: profile: none of the profiles is chosen; "
          + "write profile = \"work\", or use --profile work"
      ])
    let flagged = resolve(text, flags: SettingsFlags(profile: "work"))
    #expect(
      flagged.missing.first.map { withoutLines($0.description) }?.hasPrefix(
        "/etc/r/config.toml: profiles.work.app_id: is missing") == true)
  }
}
