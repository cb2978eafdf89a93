/// The offsets of a local time zone from UTC, each with the moment from which it holds.
///
/// - Units: Seconds; east is positive.
public struct UTCOffsets: Hashable, Sendable {
  /// The offset before all changes.
  private let first: Int64
  /// The changes of the offset, oldest first.
  private let changes: [Change]

  /// A new offset, and the moment from which it holds.
  public struct Change: Hashable, Sendable {
    /// The moment.
    public let moment: Timestamp
    /// The offset from then on.
    public let offset: Int64

    public init(_ moment: Timestamp, _ offset: Int64) {
      self.moment = moment
      self.offset = offset
    }
  }

  /// The offsets of a zone; without changes, it is the same at all times.
  ///
  /// - Parameters:
  ///   - first: The offset before all changes.
  ///   - changes: The changes of the offset, oldest first.
  public init(_ first: Int64, changes: [Change] = []) {
    self.first = first
    self.changes = changes
  }

  /// The offset at a moment.
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
  /// An offset that is the same at all times.
  public init(integerLiteral offset: Int64) { self.init(offset) }
}

extension CivilTime {
  /// The local date and time of a moment, with the offset that held then.
  public init(_ moment: Timestamp, in offsets: UTCOffsets) {
    self.init(moment, utcOffset: offsets[moment])
  }
}
