import Conversations
public import RecentChats

extension CivilDate {
  /// A time of day on the second day of 1970.
  public static func clock(_ hour: Int64, _ minute: Int64, _ second: Int64 = 0) -> CivilDate {
    CivilDate(
      Timestamp(CivilDate.secondsPerDay + hour * 3_600 + minute * 60 + second), utcOffset: 0)
  }
}
