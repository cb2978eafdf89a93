public import Conversations

extension CivilTime {
  /// A time of day on the second day of 1970.
  public static func clock(_ hour: Int64, _ minute: Int64, _ second: Int64 = 0) -> CivilTime {
    CivilTime(Timestamp(TimeOfDay.secondsPerDay + hour * 3_600 + minute * 60 + second))
  }
}
