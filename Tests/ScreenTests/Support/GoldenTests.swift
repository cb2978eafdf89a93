import Foundation
import SeededRandom
import TestSupport
import Testing

@Suite("Golden file")
struct GoldenTests {
  private let golden = Golden(
    file: FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString).appendingPathComponent("some.screen"))

  @Test func `is compared, and never green while it is recorded`() throws {
    defer { try? FileManager.default.removeItem(at: golden.file.deletingLastPathComponent()) }
    #expect(golden.check("a\nb", records: false)?.contains("RECORD_GOLDENS=1") == true)
    #expect(golden.check("a\nb", records: true)?.hasPrefix("recorded") == true)
    #expect(golden.check("a\nb", records: false) == nil)
    let problem = try #require(golden.check("a\nc", records: false))
    #expect(problem.hasSuffix("  a\n- b\n+ c\n  "))
  }

  @Test func `lies in the folder of its target, however deep the test is`() {
    #expect(
      Golden(named: "x/y", besides: "/p/Tests/PaneTests/Deep/Test.swift")?.file.path
        == "/p/Tests/PaneTests/Goldens/x/y.screen")
    #expect(Golden(named: "x", besides: "/p/Sources/Pane.swift") == nil)
  }

  @Test func `is made of random numbers that repeat`() {
    var one = SeededGenerator(seed: 1)
    var same = SeededGenerator(seed: 1)
    var other = SeededGenerator(seed: 2)
    let numbers = (0..<8).map { _ in one.next() }
    #expect(numbers == (0..<8).map { _ in same.next() })
    #expect(numbers != (0..<8).map { _ in other.next() })
    // The first numbers of the published algorithm for seed 0.
    var zero = SeededGenerator(seed: 0)
    #expect(zero.next() == 0xe220_a839_7b1d_cdaf)
  }
}
