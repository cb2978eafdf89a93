import Screen
import Testing

/// What terminals send for their keys.
enum KeySamples {
  struct Sample: CustomTestStringConvertible {
    var bytes: String
    var key: Key
    var testDescription: String { bytes.debugDescription }
  }

  static let all: [Sample] =
    characters + alt + xterm + modified + rxvt + console + keypad + numbered

  private static let characters = samples([
    ("j", .character("j")), ("G", .character("G")), ("é", .character("é")), ("界", .character("界")),
    ("😀", .character("😀")), ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)),
    ("\u{7f}", Key(.backspace)), ("\u{8}", Key(.backspace)), ("\u{1b}", Key(.escape)),
    ("\u{0}", .control(" ")), ("\u{3}", .control("c")), ("\u{1a}", .control("z")),
    ("\u{1c}", .control("\\")), ("\u{1f}", .control("_")),
  ])

  private static let alt = samples([
    ("\u{1b}x", Key(.character("x"), .alt)), ("\u{1b}é", Key(.character("é"), .alt)),
    ("\u{1b}[", Key(.character("["), .alt)), ("\u{1b}O", Key(.character("O"), .alt)),
    ("\u{1b}]", Key(.character("]"), .alt)), ("\u{1b}\r", Key(.enter, .alt)),
    ("\u{1b}\u{7f}", Key(.backspace, .alt)),
    ("\u{1b}\u{6}", Key(.character("f"), [.alt, .control])),
  ])

  private static let xterm = samples([
    ("\u{1b}[A", Key(.up)), ("\u{1b}[B", Key(.down)), ("\u{1b}[C", Key(.right)),
    ("\u{1b}[D", Key(.left)), ("\u{1b}OA", Key(.up)), ("\u{1b}OD", Key(.left)),
    ("\u{1b}[H", Key(.home)), ("\u{1b}OH", Key(.home)), ("\u{1b}[1~", Key(.home)),
    ("\u{1b}[F", Key(.end)), ("\u{1b}OF", Key(.end)), ("\u{1b}[4~", Key(.end)),
    ("\u{1b}[2~", Key(.insert)), ("\u{1b}[3~", Key(.delete)), ("\u{1b}[5~", Key(.pageUp)),
    ("\u{1b}[6~", Key(.pageDown)), ("\u{1b}[Z", Key(.backTab)), ("\u{1b}OP", Key(.function(1))),
    ("\u{1b}OS", Key(.function(4))), ("\u{1b}[15~", Key(.function(5))),
    ("\u{1b}[24~", Key(.function(12))),
  ])

  private static let modified = samples([
    ("\u{1b}[1;2A", Key(.up, .shift)), ("\u{1b}[1;3B", Key(.down, .alt)),
    ("\u{1b}[1;5C", Key(.right, .control)), ("\u{1b}[1;6D", Key(.left, [.control, .shift])),
    ("\u{1b}[1;9A", Key(.up, .alt)), ("\u{1b}[3;5~", Key(.delete, .control)),
    ("\u{1b}[5;2~", Key(.pageUp, .shift)), ("\u{1b}[1;2P", Key(.function(1), .shift)),
    ("\u{1b}[15;5~", Key(.function(5), .control)), ("\u{1b}O5A", Key(.up, .control)),
    ("\u{1b}\u{1b}[A", Key(.up, .alt)), ("\u{1b}\u{1b}OA", Key(.up, .alt)),
  ])

  private static let rxvt = samples([
    ("\u{1b}[7~", Key(.home)), ("\u{1b}[8~", Key(.end)), ("\u{1b}[a", Key(.up, .shift)),
    ("\u{1b}Oa", Key(.up, .control)), ("\u{1b}[3$", Key(.delete, .shift)),
    ("\u{1b}[3^", Key(.delete, .control)), ("\u{1b}[3@", Key(.delete, [.control, .shift])),
    ("\u{1b}[11~", Key(.function(1))),
  ])

  private static let console = samples([
    ("\u{1b}[[A", Key(.function(1))), ("\u{1b}[[E", Key(.function(5))),
  ])

  private static let keypad = samples([
    ("\u{1b}OM", Key(.enter)), ("\u{1b}Ok", .character("+")), ("\u{1b}Op", .character("0")),
    ("\u{1b}Oy", .character("9")), ("\u{1b}OX", .character("=")),
  ])

  private static let numbered = samples([
    ("\u{1b}[97;5u", .control("a")), ("\u{1b}[97;2u", .character("A")),
    ("\u{1b}[27u", Key(.escape)),
    ("\u{1b}[13;5u", Key(.enter, .control)), ("\u{1b}[9;2u", Key(.backTab)),
    ("\u{1b}[27;5;9~", Key(.tab, .control)), ("\u{1b}[233:201;3u", Key(.character("é"), .alt)),
  ])

  private static func samples(_ pairs: [(String, Key)]) -> [Sample] {
    pairs.map { Sample(bytes: $0.0, key: $0.1) }
  }
}
