public import Conversations

extension Query {
  /// A span of time, such as `1h30m`.
  public struct TimeSpan: Hashable, Sendable {
    /// The length.
    public let seconds: Int64

    /// Creates a span; nil if it is negative or longer than `limit`.
    public init?(seconds: Int64) {
      guard (0...Self.limit).contains(seconds) else { return nil }
      self.seconds = seconds
    }

    /// Parses numbers, each followed by a unit, largest unit first; nil if the text has another
    /// form.
    public init?(_ text: some StringProtocol) {
      var rest = text.lowercased()[...]
      var units = Self.units[...]
      var total: Int64 = 0
      while !rest.isEmpty {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let unit = rest.dropFirst(digits.count).first
        guard let number = Int64(digits), number <= Self.limit,
          let index = units.firstIndex(where: { $0.name == unit })
        else { return nil }
        let (product, isTooLong) = number.multipliedReportingOverflow(by: units[index].seconds)
        guard !isTooLong, product <= Self.limit else { return nil }
        total += product
        units = units[(index + 1)...]
        rest = rest.dropFirst(digits.count + 1)
      }
      guard !text.isEmpty else { return nil }
      self.init(seconds: total)
    }

    /// The longest span, in seconds: some three thousand years.
    public static let limit: Int64 = 100_000_000_000

    private static let units: [(name: Character, seconds: Int64)] = [
      ("w", 604_800), ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
    ]
  }

  /// A day in the user's time zone.
  public enum Day: Hashable, Sendable {
    /// A date.
    case date(CivilDate)
    /// The present day.
    case today
    /// The day before the present one.
    case yesterday
    /// The latest such day of the week up to the present day; 0 is Sunday.
    case weekday(Int)

    /// Parses a date such as `2026-11-01`, or a word; nil if the text is neither.
    public init?(_ text: some StringProtocol) {
      let word = text.lowercased()
      if let named = Self.named.first(where: { $0.name == word }) {
        self = named.day
      } else if let date = Self.date(word) {
        self = .date(date)
      } else {
        return nil
      }
    }

    /// The words for days.
    public static let names = named.map(\.name)

    /// True when it is another date tomorrow.
    public var isRelative: Bool { if case .date = self { false } else { true } }

    /// Returns the first moment of the day.
    ///
    /// - Parameters:
    ///   - now: The current time.
    ///   - offsets: The offsets of local time from UTC.
    /// - Returns: The moment.
    public func start(now: Timestamp, in offsets: UTCOffsets) -> Timestamp {
      let today = CivilTime(now, in: offsets).date
      let back: Int64 =
        switch self {
        case .date(let date): today.daysSinceEpoch - date.daysSinceEpoch
        case .today: 0
        case .yesterday: 1
        case .weekday(let day): Int64((today.weekday - day + 7) % 7)
        }
      return offsets.start(ofDay: today.daysSinceEpoch - back)
    }

    private static let named: [(name: String, day: Day)] =
      [("today", .today), ("yesterday", .yesterday)]
      + [
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
      ].enumerated().map { ($1, .weekday($0)) }

    private static func date(_ text: String) -> CivilDate? {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isFormed =
        parts.map(\.utf8.count) == [4, 2, 2]
        && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      let numbers = parts.compactMap { Int($0) }
      guard isFormed, numbers.count == 3 else { return nil }
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
  }
}

extension Query.TimeSpan: CustomStringConvertible {
  /// The span with the largest possible units; weeks only if it consists of them.
  public var description: String {
    let week = Self.units[0]
    if seconds > 0, seconds % week.seconds == 0 { return "\(seconds / week.seconds)w" }
    var rest = seconds
    var text = ""
    for unit in Self.units.dropFirst() where rest >= unit.seconds {
      text += "\(rest / unit.seconds)\(unit.name)"
      rest %= unit.seconds
    }
    return text.isEmpty ? "0s" : text
  }
}

extension Query.Day: CustomStringConvertible {
  /// The date or the word.
  public var description: String {
    if case .date(let date) = self { return date.description }
    return Self.named.first { $0.day == self }?.name ?? ""
  }
}
