import Screen
import Testing

@testable import Terminal

@Suite("What a terminal answers is understood, and never typed")
struct TerminalAnswerTests {
  static let answers: [(String, TerminalAnswer?)] = [
    ("\u{1b}[?2026;1$y", .synchronizedOutput(true)),
    ("\u{1b}[?2026;2$y", .synchronizedOutput(true)),
    ("\u{1b}[?2026;0$y", .synchronizedOutput(false)),
    ("\u{1b}[?2026;3$y", .synchronizedOutput(false)),
    ("\u{1b}[?2026;4$y", .synchronizedOutput(false)),
    ("\u{1b}[?2004;1$y", nil), ("\u{1b}[?2026$y", nil), ("\u{1b}[2026;1$y", nil),
    ("\u{1b}]11;rgb:0000/0000/0000\u{7}", .background(.dark)),
    ("\u{1b}]11;rgb:0000/0000/0000\u{1b}\\", .background(.dark)),
    ("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\", .background(.light)),
    ("\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{7}", .background(.dark)),
    ("\u{1b}]11;rgb:fd/f6/e3\u{7}", .background(.light)),
    ("\u{1b}]11;rgb:f/f/f\u{7}", .background(.light)),
    ("\u{1b}]11;rgba:ffff/ffff/ffff/8000\u{7}", .background(.light)),
    ("\u{1b}]11;#ffffff\u{7}", .background(.light)), ("\u{1b}]11;#000\u{7}", .background(.dark)),
    ("\u{1b}]11;#ffffeeeedddd\u{7}", .background(.light)),
    // Malformed, or of something else.
    ("\u{1b}]11;?\u{7}", nil), ("\u{1b}]11;\u{7}", nil), ("\u{1b}]11;white\u{7}", nil),
    ("\u{1b}]11;rgb:ffff/ffff\u{7}", nil), ("\u{1b}]11;rgb:fffff/0/0\u{7}", nil),
    ("\u{1b}]11;rgb:+f/-0/0x\u{7}", nil), ("\u{1b}]11;rgb://\u{7}", nil),
    ("\u{1b}]11;rgba:f/f/f\u{7}", nil), ("\u{1b}]11;#ffff\u{7}", nil),
    ("\u{1b}]10;rgb:ffff/ffff/ffff\u{7}", nil), ("\u{1b}]4;11;rgb:ffff/ffff/ffff\u{7}", nil),
    ("\u{1b}P>|tmux 3.3a\u{1b}\\", .name("tmux 3.3a")),
    ("\u{1b}P>|XTerm(379)\u{7}", .name("XTerm(379)")),
    ("\u{1b}[2;3R", .cursor(column: 3)), ("\u{1b}[24;80R", .cursor(column: 80)),
    ("\u{1b}P11;rgb:ffff/ffff/ffff\u{1b}\\", nil),
    ("\u{1b}[?62;22c", .kind), ("\u{1b}[?6c", .kind), ("\u{1b}[?1;2c", .kind),
    ("\u{1b}[>41;379;0c", nil), ("\u{1b}[0n", nil),
  ]

  @Test(arguments: answers.indices)
  func `wherever its bytes are cut`(index: Int) {
    let (text, answer) = Self.answers[index]
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      var decoder = KeyDecoder.withoutTerminfo
      let events = decoder.decode(bytes[..<place]) + decoder.decode(bytes[place...])
      #expect(events.isEmpty, "cut before byte \(place)")
      #expect(decoder.takeAnswers() == (answer.map { [$0] } ?? []))
      #expect(decoder.takeAnswers().isEmpty)
      #expect(decoder.decode("j".utf8) == [.key(.character("j"))])
    }
  }

  @Test func `one byte at a time, with keys before, between and after`() {
    var decoder = KeyDecoder.withoutTerminfo
    let text = "r\u{1b}[?2026;2$yu\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\X\u{1b}[?62cz"
    let events = text.utf8.flatMap { decoder.decode([$0]) }
    #expect(events == "ruXz".map { .key(.character($0)) })
    #expect(
      decoder.takeAnswers() == [.synchronizedOutput(true), .background(.dark), .kind])
  }

  @Test func `an answer that is longer than any should be is swallowed whole`() {
    var decoder = KeyDecoder.withoutTerminfo
    let long = "\u{1b}]11;rgb:" + String(repeating: "f", count: 3_000) + "\u{7}"
    #expect(decoder.everything(in: long + "j") == [.key(.character("j"))])
    #expect(decoder.takeAnswers().isEmpty)
  }

  @Test(
    arguments: [
      ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark), ("0;7", .light),
      ("12;6", .dark), ("15;default", nil), ("15", nil), ("", nil), ("0;99", nil), (";", nil),
    ] as [(String, Background?)])
  func `the background according to the environment`(_ value: String, _ background: Background?) {
    #expect(Background(environment: ["COLORFGBG": value]) == background)
    #expect(Background(environment: [:]) == nil)
  }

  @Test(arguments: [("xterm", true), ("tmux-256color", true), ("linux", false), ("vt100", false)])
  func `consoles that would print a part of the questions are not asked`(
    type: String, isAsked: Bool
  ) {
    var questions = Questions(type: type, asksBackground: true)
    #expect(questions.text.isEmpty != isAsked)
    #expect(!questions.areOpen)
    questions.open()
    #expect(questions.areOpen == isAsked)
    questions.close()
    #expect(!questions.areOpen)
    let fewer = Questions(type: type, asksBackground: false).text
    #expect(!fewer.contains("]11"))
  }
}
