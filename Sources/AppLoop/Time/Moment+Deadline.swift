import RecentChats

extension Moment {
  /// The uptime after so many milliseconds; what is too far away is never.
  func deadline(after milliseconds: Int64) -> Int64 {
    let (deadline, overflow) = uptime.addingReportingOverflow(max(0, milliseconds))
    return overflow ? .max : deadline
  }
}
