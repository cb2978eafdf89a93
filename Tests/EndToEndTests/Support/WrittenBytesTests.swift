import Testing

@Suite struct WrittenBytesTests {
  @Test(arguments: [
    "\u{1B}]0;title\u{7}", "\u{1B}]52;c;YQ==\u{1B}\\", "\u{1B}P1$r\u{1B}\\", "bell\u{7}", "\u{0}",
    "\u{9B}31m", "\u{7F}", "a\u{202E}b", "\u{2066}", "\u{1B}", "\u{85}", "\u{B}",
  ])
  func `what could steer a terminal is found`(text: String) {
    #expect(!WrittenBytes("before \(text) after").strange.isEmpty)
  }

  @Test func `what draws a screen is not`() {
    let text =
      "\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[1;24r\u{1B}(B\u{1B}[m\u{1B}[4l\u{1B}[?7h\u{1B}=\u{1B}[H"
      + "\u{1B}[38;5;196m\u{1B}[39;49m\u{E}q\u{F}\u{8} 佐藤 ✓\r\n\u{1B}M\u{1B}7\u{1B}8\u{1B}>"
    #expect(WrittenBytes(text).strange.isEmpty)
  }
}
