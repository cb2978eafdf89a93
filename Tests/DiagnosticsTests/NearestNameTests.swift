import Diagnostics
import Testing

@Suite("Nearest name")
struct NearestNameTests {
  @Test(arguments: [
    ("nord99", ["nord0", "nord9", "red"], "nord9"),
    ("mark-raed", ["mark-read", "mark-unread"], "mark-read"),
    ("Quit", ["quit", "help"], "quit"),
    ("hlep", ["quit", "help"], "help"),
    ("x", ["y", "z"], "y"),
    ("zebra", ["quit", "help"], nil),
    ("", ["quit"], nil),
    ("poll", [], nil),
  ])
  func `is found within a third of the letters`(
    _ wanted: String, _ names: [String], _ nearest: String?
  ) {
    #expect(NearestName.find(wanted, in: names) == nearest)
  }
}
