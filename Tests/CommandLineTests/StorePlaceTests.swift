import Configuration
import Testing

@testable import recents

@Suite("Where the store is")
struct StorePlaceTests {
  @Test(
    arguments: [
      (["HOME": "/h"], "/h/.local/state/recents"),
      (["HOME": "/h", "XDG_STATE_HOME": "/x"], "/x/recents"),
      (["HOME": "/h", "XDG_STATE_HOME": "x"], "/h/.local/state/recents"),
      (["HOME": "/h", "XDG_STATE_HOME": ""], "/h/.local/state/recents"),
      (["XDG_STATE_HOME": "/x"], "/x/recents"), (["XDG_STATE_HOME": "x"], nil), (["HOME": ""], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func `the folder`(environment: [String: String], path: String?) {
    #expect(StateFolder(environment: environment)?.path == path)
  }

  @Test(
    arguments: [
      ([:], "https://a.api-eu.cometchat.io/v3", "ada"),
      ([.uid: "eve"], "https://a.api-eu.cometchat.io/v3", "eve"),
      ([.appID: "b"], "https://b.api-eu.cometchat.io/v3", "ada"),
      ([.region: "us"], "https://a.api-us.cometchat.io/v3", "ada"),
      ([.baseURL: "http://127.0.0.1:80/v3"], "http://127.0.0.1:80/v3", "ada"),
      ([.baseURL: "http://127.0.0.1:81/v3"], "http://127.0.0.1:81/v3", "ada"),
    ] as [([SettingKey: String], String, String)], [nil, "work"])
  func `the name holds server, profile and user, so that none finds the changes of another`(
    values: ([SettingKey: String], String, String), profile: String?
  ) throws {
    let file = """
      app_id = "a"
      region = "eu"
      uid = "ada"
      api_key = { env = "KEY" }
      [profiles.work]
      [profiles.other]
      """
    let resolved = Settings.resolved(
      from: SettingsLayers(
        flags: SettingsFlags(profile: profile, values: values.0),
        file: SettingsFile(name: "c.toml", text: file, permissions: 0o600)))
    let name = StoreName(resolved.settings, place: try #require(resolved.place))
    #expect(name.profile == values.1 + (profile.map { " " + $0 } ?? ""))
    #expect(name.user == values.2)
  }
}
