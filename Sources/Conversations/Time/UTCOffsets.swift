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
