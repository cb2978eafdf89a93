import CurlTransport
import Testing

@Suite("Timeouts in libcurl milliseconds")
struct DurationTests {
  @Test(arguments: [
    (Duration.seconds(30), Int32(30_000)), (.milliseconds(1), 1), (.microseconds(1_001), 2),
    (.zero, 1), (.seconds(-5), 1), (.nanoseconds(-1), 1), (.seconds(1) + .nanoseconds(1), 1_001),
    (.seconds(10_000_000), .max), (.seconds(2_147_482) + .milliseconds(999), 2_147_482_999),
  ])
  func `they are rounded up and never mean for ever`(_ duration: Duration, _ expected: Int32) {
    #expect(duration.curlMilliseconds == expected)
  }
}
