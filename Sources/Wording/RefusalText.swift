/// The text of a refusal that occurs in practice, by the server's error code.
///
/// - Source: docs/api.md §2.1.
struct Refusal {
  /// The cause, without a full stop.
  let cause: String
  /// The advice, without a full stop; nil where the next poll updates the list.
  let advice: String?

  /// Creates the text for a code; nil for a code that only the server's own text explains.
  init?(code: String) {
    guard let refusal = Self.refusals[code] else { return nil }
    self = refusal
  }

  private init(_ cause: String, _ advice: String? = nil) {
    self.cause = cause
    self.advice = advice
  }

  private static let refusals: [String: Refusal] = [
    "ERR_CONVERSATION_NOT_ACCESSIBLE":
      Refusal("You no longer have access to this conversation"),
    "ERR_CONVERSATION_NOT_FOUND": Refusal("This conversation no longer exists"),
    "ERR_UID_NOT_FOUND": Refusal("That user no longer exists"),
    "ERR_GUID_NOT_FOUND": Refusal("That group no longer exists"),
    "ERR_GROUP_NOT_JOINED": notMember,
    "ERR_NOT_A_MEMBER": notMember,
    "ERR_MESSAGE_ID_NOT_FOUND": messageGone,
    "ERR_MSG_NOT_FOUND": messageGone,
    "ERR_MESSAGE_NO_ACCESS": Refusal("You may not see that message"),
    "ERR_PINNED_CONVERSATIONS_LIMIT_EXCEEDED":
      Refusal("You have reached the limit of pinned conversations", "Unpin one first"),
    "ERR_SYSTEM_PINNED_CONVERSATION": pinnedByApp,
    "ERR_ACTION_NOT_ALLOWED": pinnedByApp,
    "ERR_FEATURE_NOT_ACCESSIBLE":
      Refusal(
        "This feature is off for the app", "The app's owner can turn it on in the dashboard"),
    "ERR_PERMISSION_DENIED": Refusal("Your role does not allow this", askOwner),
    "ERR_PLAN_RESTRICTION": Refusal("The app's plan does not include this", askOwner),
    "ERR_PLAN_QUOTA_RESTRICTION": Refusal("The app's plan is used up", askOwner),
    "ERR_SUBSCRIPTION_EXPIRED": Refusal("The app's subscription has ended", askOwner),
    noAPI: Refusal("There is no API at this address"),
  ]

  /// The code for a wrong address; the advice depends on the source of the address.
  static let noAPI = "ERR_API_NOT_FOUND"

  private static let notMember = Refusal("You are not a member of this group", "Join it first")
  private static let messageGone = Refusal("That message no longer exists")
  private static let pinnedByApp = Refusal(
    "The app pins this conversation for everyone", "Only the app's owner can change that")
  private static let askOwner = "Ask the app's owner"
}
