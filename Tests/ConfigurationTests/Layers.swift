import Configuration
import Diagnostics

/// A complete configuration to change one thing in.
let completeFile = """
  app_id = "abc123"
  region = "eu"
  uid = "ada"
  api_key = { command = ["pass", "show", "comet"] }

  """

/// Resolves a file's text with little around it.
func resolve(
  _ text: String?, flags: SettingsFlags = SettingsFlags(), environment: [String: String] = [:],
  permissions: UInt32 = 0o600
) -> ResolvedSettings {
  Settings.resolved(
    from: SettingsLayers(
      flags: flags, environment: environment,
      file: text.map {
        SettingsFile(name: "/etc/r/config.toml", text: $0, permissions: permissions)
      },
      home: "/home/ada"))
}

/// A text without the lines of the configuration file, for tests that are about the rest.
func withoutLines(_ text: String) -> String {
  text.replacing(#/config\.toml:\d+: /#, with: "config.toml: ")
}

/// The problems of a file's text as a person reads them, without the file's name.
func messages(_ text: String, permissions: UInt32 = 0o600) -> [String] {
  resolve(text, permissions: permissions).diagnostics
    .map { withoutLines($0.description.replacing("/etc/r/config.toml", with: "config.toml")) }
}
