/// A day of the Gregorian calendar.
///
/// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days` and
///   `days_from_civil`.
public struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01.
  public let daysSinceEpoch: Int64
  /// The year.
  public let year: Int64
  /// The month, 1-12.
  public let month: Int
  /// The day of the month, 1-31.
  public let day: Int

  /// Creates the date that is a number of days after 1970-01-01; valid from the year 0 on.
  init(daysSinceEpoch days: Int64) {
    daysSinceEpoch = days
    // Years are counted from March, so that the leap day is the last of a year.
    let shifted = days + Self.daysBeforeEpoch
    let era = shifted / Self.daysPerEra
    let dayOfEra = shifted % Self.daysPerEra
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - Self.days(beforeYearOfEra: yearOfEra)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Creates a date from its components; nil if it does not exist or is outside the years 1 to
  /// 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let shiftedYear = Int64(month <= 2 ? year - 1 : year)
    let (era, yearOfEra) = shiftedYear.quotientAndRemainder(dividingBy: 400)
    let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
    let dayOfEra = Self.days(beforeYearOfEra: yearOfEra) + dayOfYear
    self.init(daysSinceEpoch: era * Self.daysPerEra + dayOfEra - Self.daysBeforeEpoch)
    // A 30th of February has become a day in March.
    guard self.day == day else { return nil }
  }

  private static func days(beforeYearOfEra year: Int64) -> Int64 {
    365 * year + year / 4 - year / 100
  }

  /// The number of days from 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch: Int64 = 719_468
  /// The number of days in 400 years.
  private static let daysPerEra: Int64 = 146_097

  /// The day of the week; 0 is Sunday.
  public var weekday: Int { Int((daysSinceEpoch + 11) % 7) }
}

extension CivilDate: CustomStringConvertible {
  /// The date, such as `2026-11-23`.
  ///
  /// - Source: ISO 8601, extended format.
  public var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// The year and the month, such as `2026-11`.
  public var yearAndMonth: String { "\(year.padded(to: 4))-\(month.padded(to: 2))" }
}

/// A time of a day, to the second.
public struct TimeOfDay: Hashable, Sendable {
  /// The hour, 0-23.
  public var hour: Int { secondOfDay / 3_600 }
  /// The minute, 0-59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second, 0-59.
  public var second: Int { secondOfDay % 60 }
  /// The seconds since midnight, 0-86,399.
  public let secondOfDay: Int

  /// The number of seconds in a day.
  public static let secondsPerDay: Int64 = 86_400

  init(secondOfDay: Int) { self.secondOfDay = secondOfDay }

  /// Creates a time from its components; nil if one is out of range.
  public init?(hour: Int, minute: Int, second: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    secondOfDay = hour * 3_600 + minute * 60 + second
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time, such as `18:03:11`.
  public var description: String { "\(hoursAndMinutes):\(second.padded(to: 2))" }

  /// The hours and the minutes, such as `18:03`.
  ///
  /// Written digit by digit: each row of a screen contains one.
  public var hoursAndMinutes: String {
    String(unsafeUninitializedCapacity: 5) { bytes in
      let zero = UInt8(ascii: "0")
      bytes[0] = zero + UInt8(hour / 10)
      bytes[1] = zero + UInt8(hour % 10)
      bytes[2] = UInt8(ascii: ":")
      bytes[3] = zero + UInt8(minute / 10)
      bytes[4] = zero + UInt8(minute % 10)
      return 5
    }
  }
}

/// A date and a time of day in some time zone.
public struct CivilTime: Hashable, Sendable {
  /// The date.
  public let date: CivilDate
  /// The time of day.
  public let time: TimeOfDay

  public init(_ date: CivilDate, _ time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// Creates the local date and time of a moment; a moment before 1970 or after 9999 is clamped.
  ///
  /// - Units: The offset is in seconds ahead of UTC, at most a day.
  public init(_ moment: Timestamp, utcOffset: Int64 = 0) {
    let day = TimeOfDay.secondsPerDay
    let offset = min(max(utcOffset, -day), day)
    let local = min(max(moment.seconds, 0), Self.latest) + offset
    let days = (local >= 0 ? local : local - day + 1) / day
    date = CivilDate(daysSinceEpoch: days)
    time = TimeOfDay(secondOfDay: Int(local - days * day))
  }

  /// The moment, if the time zone is UTC.
  public var timestamp: Timestamp {
    Timestamp(date.daysSinceEpoch * TimeOfDay.secondsPerDay + Int64(time.secondOfDay))
  }

  /// The last second of the year 9999.
  private static let latest: Int64 = 253_402_300_799
}

extension CivilTime: CustomStringConvertible {
  /// The date and the time, such as `2026-11-23 18:03:11`.
  public var description: String { "\(date) \(time)" }

  /// The ISO 8601 form, such as `2026-11-23T18:03:11Z`, if the time zone is UTC.
  ///
  /// - Source: ISO 8601, extended format; RFC 3339.
  public var iso8601: String { "\(date)T\(time)Z" }

  /// Returns the ISO 8601 form, such as `2026-11-23T18:03:11.042Z`, if the time zone is UTC.
  public func iso8601(milliseconds: Int) -> String {
    "\(date)T\(time).\(milliseconds.padded(to: 3))Z"
  }
}

extension BinaryInteger {
  /// Returns the number, padded with leading zeros to a number of digits.
  fileprivate func padded(to digits: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
