import Conversations
public import RecentChats

/// Times as a list shows them, so that tests can write them as they read: `12:04`, `Yest.`, `Mon`,
/// `3 Mar` or `2025-03`.
extension ListTime: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let time = ListTime(text) else { preconditionFailure("\(text) is no time of a list") }
    self = time
  }

  private init?(_ text: String) {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    if text == "Yest." {
      self = .yesterday
    } else if let day = weekdays.firstIndex(of: text) {
      self = .weekday(day)
    } else if text.contains(":"), numbers.count == 2,
      let time = TimeOfDay(hour: numbers[0], minute: numbers[1], second: 0)
    {
      self = .clock(time)
    } else if text.contains("-"), numbers.count == 2 {
      self = .month(numbers[1], year: Int64(numbers[0]))
    } else if let month = months.firstIndex(of: String(text.suffix(3))), numbers.count == 1 {
      self = .day(numbers[0], month: month + 1)
    } else {
      return nil
    }
  }
}
