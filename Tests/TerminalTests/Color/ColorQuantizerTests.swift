import Screen
import Testing

@testable import Terminal

@Suite("A colour is fitted to the terminal")
struct ColorQuantizerTests {
  @Test(
    arguments: [
      (.terminalDefault, .palette256, -1),
      (.rgb(255, 0, 0), .mono, -1),
      (.indexed(9), .palette256, 9),
      (.indexed(9), .ansi16, 9),
      (.indexed(9), .ansi8, 1),
      (.indexed(3), .trueColor, 3),
      (.indexed(196), .trueColor, 196),
      (.indexed(196), .ansi8, 1),
      (.indexed(208), .palette256, 208),
      (.rgb(255, 0, 0), .palette256, 196),
      (.rgb(0, 0, 0), .palette256, 16),
      (.rgb(255, 255, 255), .palette256, 231),
      (.rgb(128, 128, 128), .palette256, 244),
      (.rgb(0x88, 0xc0, 0xd0), .palette256, 109),
      (.rgb(255, 0, 0), .ansi16, 9),
      (.rgb(205, 0, 0), .ansi8, 1),
      (.indexed(240), .ansi8, 0),
      (.indexed(240), .ansi16, 8),
      (.rgb(120, 120, 120), .ansi16, 8),
      (.rgb(0x12, 0x34, 0x56), .trueColor, 0x1123456),
      (.rgb(0, 0, 0), .trueColor, 0x1000000),
      (.rgb(0, 0, 5), .trueColor, 0x1000005),
    ] as [(Color, ColorDepth, Int32)])
  func `a number is found for every colour`(color: Color, depth: ColorDepth, number: Int32) {
    #expect(ColorQuantizer(depth: depth).number(of: color) == number)
  }

  @Test func `every entry that all terminals share is its own nearest`() {
    let quantizer = ColorQuantizer(depth: .palette256)
    for (index, entry) in XtermPalette.all.enumerated().dropFirst(16) {
      let number = quantizer.number(of: .rgb(entry.red, entry.green, entry.blue))
      // Some greys of the cube are in the ramp, too, so the number may be another.
      let isSame = XtermPalette.all[Int(number)] == entry
      #expect(isSame, "entry \(index)")
      #expect(number >= 16)
    }
  }

  @Test func `with eight colours a neutral on an unknown background is the terminal's own`() {
    let quantizer = ColorQuantizer(depth: .ansi8)
    let dim = Color.rgb(70, 70, 70)
    #expect(quantizer.pair(foreground: dim, background: .terminalDefault) == .own)
    for grey in UInt8(232)...255 {
      #expect(quantizer.pair(foreground: .indexed(grey), background: .terminalDefault) == .own)
    }
    let onBlue = quantizer.pair(foreground: .indexed(15), background: .indexed(4))
    #expect(onBlue == ColorPair(foreground: 7, background: 4))
  }

  @Test(
    arguments: [
      // Dark stays dark, where a mid grey would be nearer; light stays light.
      (.ansi16, .rgb(152, 178, 204), .rgb(46, 52, 64), 8, 0),
      (.ansi16, .rgb(101, 123, 131), .rgb(253, 246, 227), 8, 15),
      (.ansi8, .rgb(60, 60, 60), .rgb(0, 0, 0), 7, 0),
      // Folded onto one colour.
      (.ansi8, .indexed(9), .indexed(1), 7, 1),
      (.palette256, .rgb(95, 0, 0), .rgb(96, 0, 0), 167, 52),
      (.trueColor, .rgb(250, 250, 250), .rgb(250, 250, 250), 0x1000000, 0x1fafafa),
      (.trueColor, .rgb(0, 0, 0), .rgb(0, 0, 0), 0x1ffffff, 0x1000000),
      // A named green is illegible on white, where the green that was meant is not.
      (.ansi16, .indexed(28), .terminalDefault, -1, -1),
      (.ansi8, .indexed(136), .terminalDefault, -1, -1),
      // One that is for dark backgrounds alone may become one for dark backgrounds.
      (.ansi16, .rgb(255, 255, 128), .terminalDefault, 11, -1),
      // What the person chose by its number is theirs.
      (.ansi16, .indexed(8), .indexed(7), 8, 7),
      (.ansi16, .terminalDefault, .rgb(46, 52, 64), -1, 0),
    ] as [(ColorDepth, Color, Color, Int32, Int32)])
  func `characters can be distinguished from their background`(
    depth: ColorDepth, foreground: Color, background: Color, front: Int32, behind: Int32
  ) {
    let pair = ColorQuantizer(depth: depth).pair(foreground: foreground, background: background)
    #expect(pair == ColorPair(foreground: front, background: behind))
  }

  @Test
  func `distance is what the eye sees: black and white are furthest, and lightness is 0 to 1`() {
    let (black, white, grey) = (OKLab(0, 0, 0), OKLab(255, 255, 255), OKLab(128, 128, 128))
    #expect(black.lightness == 0)
    #expect(abs(white.lightness - 1) < 0.001)
    #expect(abs(grey.greenRed) < 0.001 && abs(grey.blueYellow) < 0.001)
    #expect(black.distance(to: grey) < black.distance(to: white))
  }
}
