/// The operations of the API, as values.
///
/// | rows of the contract's §6 | here |
/// | --- | --- |
/// | 1 | `list` |
/// | 2 | `conversation(with:as:)`, `details(of:as:)` |
/// | 3 | `updateTags` |
/// | 4 | `reset`, for a user and for a group |
/// | 5, 6, 7 | `markRead`, `markDelivered`, `markUnread` |
/// | 8, 9 | `pin`, `unpin` |
/// | 12 | `conversation(id:as:)`, `deleteConversation(id:as:)` |
/// | 13, 14 | `messages` |
/// | 18 | `user`, `group` |
///
/// - Source: Contract §6.
public enum ConversationsEndpoints {}
