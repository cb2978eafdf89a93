import Conversations
public import RecentChats

extension CivilTime {
  /// The whole date to the minute, as `2026-03-12 12:04`.
  var dateAndClock: String { "\(date) \(time.hoursAndMinutes)" }
}

extension ListTime {
  /// The time in at most seven columns, empty when none is known: `14:05`, `Yest.` or `2024-03`.
  ///
  /// Where it is read aloud, nothing is abbreviated that reads badly.
  public func text(for reader: Reader) -> String {
    switch self {
    case .none: ""
    case .exact(let time): time.description
    case .clock(let time): time.hoursAndMinutes
    case .yesterday: if case .plain = reader.place { "yesterday" } else { "Yest." }
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
  /// A number with a comma before every three digits: `12,345`.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-\(text)" : text
  }

  /// Bytes in the largest unit that leaves a number above one: `512 B`, `3.4 kB`, `12.0 MB`.
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

  /// Milliseconds as seconds, with a decimal where there is one: `5 s`, `0.5 s`.
  static func seconds(_ milliseconds: Int64) -> String {
    let tenths = max(0, milliseconds) / 100
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }
}
