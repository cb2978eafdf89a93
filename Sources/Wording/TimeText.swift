import Conversations
public import RecentChats

extension CivilTime {
  /// The date and the time to the minute: `2026-03-12 12:04`.
  var dateAndClock: String { "\(date) \(time.hoursAndMinutes)" }
}

extension ListTime {
  /// Returns the time in at most seven columns: `14:05`, `Yest.` or `2024-03`; empty if it is
  /// unknown.
  ///
  /// For plain mode, whose text may be read aloud, "yesterday" is not abbreviated.
  public func text(for reader: Reader) -> String {
    switch self {
    case .none: ""
    case .exact(let time): time.description
    case .clock(let time): time.hoursAndMinutes
    case .yesterday: reader.isOfLines ? "yesterday" : "Yest."
    case .weekday(let day): Self.weekdays[day]
    case .day(let day, let month): "\(day) \(Self.months[month - 1])"
    case .month(let month, let year): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// Numbers as text.
public enum CountText {
  /// Returns a number with thousands separators: `12,345`.
  public static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    guard digits.count > 3 else { return String(number) }
    var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Returns a number of bytes in the largest unit with a value of at least one: `512 B`, `3.4 kB`,
  /// `12.0 MB`.
  static func bytes(_ count: Int) -> String {
    guard count >= 1_000 else { return "\(count) B" }
    let units = ["kB", "MB", "GB", "TB"]
    var tenths = count / 100
    var unit = 0
    while tenths >= 10_000, unit < units.count - 1 {
      tenths /= 1_000
      unit += 1
    }
    return "\(grouped(tenths / 10)).\(tenths % 10) \(units[unit])"
  }

  /// Converts milliseconds to seconds, with a decimal place if needed: `5 s`, `0.5 s`.
  static func seconds(_ milliseconds: Int64) -> String {
    let tenths = max(0, milliseconds) / 100
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }
}

extension WaitingTime {
  /// The time in a column, such as `12 min`, `3 h` or `5 d`.
  public var text: String {
    switch self {
    case .minutes(0): "now"
    case .minutes(let minutes): "\(minutes) min"
    case .hours(let hours): "\(hours) h"
    case .days(let days): "\(days) d"
    }
  }
}
