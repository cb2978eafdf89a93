import Glibc

/// A moment as the system's calendar writes it.
///
/// - Source: RFC 9110 §5.6.7; `strftime(3)`.
struct CalendarDate {
  /// As in `Sun, 06 Nov 1994 08:49:37 GMT`.
  let text: String

  init(_ seconds: Int64) {
    var (seconds, parts) = (time_t(seconds), tm())
    var bytes = [CChar](repeating: 0, count: 64)
    gmtime_r(&seconds, &parts)
    strftime(&bytes, bytes.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
    text = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether another text has the same date and time; the day of the week may be wrong.
  func isWritten(in other: String) -> Bool {
    Self.numbers(of: text) == Self.numbers(of: other)
  }

  /// The words behind the day of the week, with numbers in one form.
  private static func numbers(of text: String) -> [String] {
    text.split(separator: " ").dropFirst().flatMap { $0.split(separator: ":") }
      .map { word in Int(word).map { String($0) } ?? String(word) }
  }
}
