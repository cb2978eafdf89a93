import Configuration
import Diagnostics
import Testing

/// Settings of tags, rules and protection.
@Suite struct TagSettingTests {
  @Test func `groups of tags are patterns`() {
    let settings = resolve(completeFile + "[tags]\nexclusive = [\"prio:*\", \"state:*\"]").settings
    #expect(settings.exclusiveTags == ["prio:*", "state:*"])
  }

  @Test(arguments: ["\"prio:*\"", "[\"prio\"]", "[1]"])
  func `anything else is an error`(value: String) {
    let problems = resolve(completeFile + "[tags]\nexclusive = \(value)").problems
    #expect(problems.count == 1)
    #expect(problems.first?.description.contains("tags.exclusive") == true)
  }

  @Test func `rules have a query and tags, and perhaps a name and a badge`() {
    let text =
      completeFile + """
        [[rules]]
        name = "late"
        query = "waiting>2d"
        tags = ["+follow-up", "-new"]
        badge = "late"
        [[rules]]
        query = "is:unread"
        tags = "vip"
        """
    let resolved = resolve(text)
    #expect(resolved.problems == [])
    let rules = resolved.settings.rules
    #expect(rules.map(\.name) == ["late", nil])
    #expect(rules.map(\.query) == ["waiting>2d", "is:unread"])
    #expect(rules.map(\.tags) == [["+follow-up", "-new"], ["vip"]])
    #expect(rules.map(\.badge) == ["late", nil])
  }

  @Test func `a rule that lacks something is reported and left out`() {
    let resolved = resolve(
      completeFile
        + "[[rules]]\nquery = \"a\"\n[[rules]]\nquery = \"a\"\ntags = [\"b\"]\nbadgee = 1")
    #expect(resolved.settings.rules.count == 1)
    #expect(
      resolved.problems.map { $0.problem.text } == [
        #"needs query = "…" and tags = ["+…"]"#, "unknown key",
      ])
    #expect(resolved.problems.last?.problem.nearest == "badge")
  }

  @Test func `a session is read-only by its profile or by the flag, and only then`() {
    let text = completeFile + "[profiles.look]\nreadonly = true\n[profiles.live]\nproduction = true"
    #expect(!resolve(text).settings.isReadOnly)
    #expect(resolve(text, flags: SettingsFlags(profile: "look")).settings.isReadOnly)
    #expect(resolve(text, flags: SettingsFlags(values: [.readOnly: "true"])).settings.isReadOnly)
    let live = resolve(text, flags: SettingsFlags(profile: "live")).settings
    #expect(live.isProduction)
    #expect(!live.isReadOnly)
  }
}
