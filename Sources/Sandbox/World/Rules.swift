/// How the world behaves where the service has settings, or its documentation two readings.
struct Rules: Hashable, Sendable {
  var unreadIsInclusive = false
  var hasUnreadFeature = true
  var hasPinsFeature = true
  var ownPinsLimit = 5
  var appPinsLimit = 5
}
