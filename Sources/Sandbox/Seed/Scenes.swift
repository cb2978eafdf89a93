/// The conversations of the demo, newest first: together they show everything a list can meet.
///
/// - Source: Contract §5.4, §10.
enum Scenes {
  static func all(me: String) -> [Scene] { today(me: me) + thisWeek(me: me) + earlier(me: me) }
}
