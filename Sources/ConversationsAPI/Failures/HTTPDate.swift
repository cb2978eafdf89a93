import FoundationEssentials

/// The date of an HTTP header, in the one form that is still sent.
///
/// - Source: RFC 9110 section 5.6.7, IMF-fixdate, as in `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  /// The moment in seconds since 1970-01-01 00:00 UTC; nil when it is not such a date.
  static func seconds(_ text: String) -> Int64? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT",
      let month = months.firstIndex(of: String(parts[2]))
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    // The library reads ISO 8601, which has the same parts in another order.
    let iso = "\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z"
    // It would also take 88 hours and 149 minutes; what it writes is what there is.
    guard let date = try? Date(iso, strategy: .iso8601), date.formatted(.iso8601) == iso else {
      return nil
    }
    return Int64(exactly: date.timeIntervalSince1970.rounded(.down))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
