import Configuration
import Diagnostics
import Testing

/// The entries of `[[views]]`.
@Suite struct ViewReadingTests {
  private static let two = """
    [[views]]
    name = "urgent"
    query = "tag:urgent"

    [[views]]
    name = "late"
    query = "waiting>1h"
    sort = "waiting"
    key = "L"
    notify = true
    columns = ["name", "waiting"]
    """

  @Test func `They are read in the order of the file, with the places of their texts`() throws {
    let resolved = resolve(Self.two)
    #expect(resolved.diagnostics == [])
    let views = resolved.settings.views
    #expect(views.map(\.name.text) == ["urgent", "late"])
    #expect(views.map(\.query.text) == ["tag:urgent", "waiting>1h"])
    #expect(views.map(\.sort?.text) == [nil, "waiting"])
    #expect(views.map(\.key?.text) == [nil, "L"])
    #expect(views.map(\.notify) == [false, true])
    #expect(views.map { $0.columns?.map(\.text) } == [nil, ["name", "waiting"]])
    let places =
      [views[0].query.place, views[1].query.place] + (views[1].columns ?? []).map(\.place)
    #expect(
      places.map(\.position)
        == [(3, 10), (7, 10), (11, 13), (11, 21)].map {
          Place.Position(line: $0.0, column: $0.1)
        })
  }

  @Test func `A text that does not stand in its line as it is has the place of the line`() {
    let resolved = resolve(
      """
      [[views]]
      name = "a\\u0062"
      query = "a a"
      """)
    #expect(resolved.settings.views[0].name.text == "ab")
    #expect(resolved.settings.views[0].name.place.position == Place.Position(line: 2))
  }

  @Test(
    arguments: [
      ("views = 3", "views: must be a list of tables, each under [[views]]"),
      ("views = [3]", "views[0]: must be a table with a name and a query, not a whole number"),
      ("[[views]]\nname = \"a\"", "views[0]: has no query"),
      ("[[views]]\nquery = \"a\"", "views[0]: has no name"),
      (
        "[[views]]\nname = \"a\"\nquerry = \"b\"\nquery = \"b\"",
        "views[0].querry: unknown key \"querry\", did you mean \"query\"?"
      ),
      (
        "[[views]]\nname = \"a\"\nquery = \"b\"\nnotify = 1",
        "views[0].notify: must be true or false, not a whole number"
      ),
      (
        "[[views]]\nname = \"a\"\nquery = \"b\"\ncolumns = []",
        "views[0].columns: must name at least one column"
      ),
    ])
  func `What is wrong is named with its place`(_ text: String, _ problem: String) {
    let resolved = resolve(text)
    #expect(resolved.problems.map(\.descriptionWithinFile) == [problem])
    #expect(resolved.settings.views.isEmpty)
  }

  @Test func `The views of a profile replace those of the file`() {
    let resolved = resolve(
      Self.two
        + """


        profile = "work"
        [[profiles.work.views]]
        name = "mine"
        query = "is:mine"
        """.replacing("profile = \"work\"\n", with: ""))
    #expect(resolved.settings.views.map(\.name.text) == ["urgent", "late"])
    let other = resolve(
      "profile = \"work\"\n" + Self.two
        + "\n[[profiles.work.views]]\nname = \"mine\"\nquery = \"is:mine\"")
    #expect(other.settings.views.map(\.name.text) == ["mine"])
  }
}
