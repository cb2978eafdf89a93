/// Something that a test waited for in vain.
struct NeverHappened: Error, CustomStringConvertible {
  var what: String
  var screen = ""

  var description: String { "\(what) never came; the screen shows:\n\(screen)" }
}
