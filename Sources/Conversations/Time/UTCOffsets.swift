/// The UTC offsets of a local time zone, each with the moment from which it applies.
///
/// - Units: Seconds; east is positive.
public struct UTCOffsets: Hashable, Sendable {
  /// The offset before all changes.
  private let first: Int64
  /// The changes of the offset, oldest first.
  private let changes: [Change]

  /// A new offset and the moment from which it applies.
  public struct Change: Hashable, Sendable {
    /// The moment from which the offset applies.
    public let moment: Timestamp
    /// The new offset.
    public let offset: Int64

    public init(_ moment: Timestamp, _ offset: Int64) {
      self.moment = moment
      self.offset = offset
    }
  }

  /// Creates the offsets of a zone; without changes, the offset is constant.
  ///
  /// - Parameters:
  ///   - first: The offset before all changes.
  ///   - changes: The changes of the offset, oldest first.
  public init(_ first: Int64, changes: [Change] = []) {
    self.first = first
    self.changes = changes
  }

  /// Returns the offset at a moment.
  public subscript(moment: Timestamp) -> Int64 {
    var range = changes.startIndex..<changes.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        changes[middle].moment <= moment
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound == 0 ? first : changes[range.lowerBound - 1].offset
  }
}

extension UTCOffsets {
  /// Returns the first moment of a local day.
  ///
  /// A day whose midnight daylight saving time skips begins when the clock is set forward; one with
  /// two midnights, at the first.
  ///
  /// - Parameter day: The number of days since 1970-01-01.
  /// - Returns: The moment.
  public func start(ofDay day: Int64) -> Timestamp {
    let midnight = Timestamp(day * TimeOfDay.secondsPerDay)
    let offsets = [-TimeOfDay.secondsPerDay, TimeOfDay.secondsPerDay].map { self[midnight + $0] }
    let moments = offsets.map { midnight + -$0 }
    return moments.filter { $0 + self[$0] == midnight }.min() ?? moments[0]
  }

  /// Returns the first moment of the local day after that of a moment.
  public func start(ofDayAfter moment: Timestamp) -> Timestamp {
    start(ofDay: CivilTime(moment, in: self).date.daysSinceEpoch + 1)
  }
}

extension UTCOffsets: ExpressibleByIntegerLiteral {
  /// Creates a constant offset.
  public init(integerLiteral offset: Int64) { self.init(offset) }
}

extension CivilTime {
  /// Converts a moment to local date and time, with the offset at that moment.
  public init(_ moment: Timestamp, in offsets: UTCOffsets) {
    self.init(moment, utcOffset: offsets[moment])
  }
}
