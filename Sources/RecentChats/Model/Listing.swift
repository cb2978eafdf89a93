import Conversations

/// The rows that pass the filter, in order.
enum Listing: Equatable, Sendable {
  /// All rows of the ledger, without a copy.
  case all
  /// These, among them one that need not pass, because the person has it selected.
  case some(Sublist, kept: ConversationID?)
}
