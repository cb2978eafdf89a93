public import Conversations

/// What a typed line asks for.
///
/// The line after `:` and the linear mode understand the same.
public enum TypedCommand: Equatable, Sendable {
  /// A command, perhaps with a number: how often, or for what acts on a row, the number of the row.
  case command(Command, number: Int?)
  /// The row of that number is selected, the first being 1.
  case row(Int)
  /// The conversation is pinned, or no longer; what is that way already stays so.
  case pin(Bool)
  /// Tags come and go, both at once.
  case tags(adding: Set<Tag>, removing: Set<Tag>)
  /// What holds this text is listed.
  case filter(String)
  /// What is of this kind is listed.
  case kind(ListKind)
  /// Something is done in the row of that number, where its own words leave no room for one.
  indirect case inRow(Int, TypedCommand)
  /// The theme of that name is worn; nil asks which one is, and which there are.
  case theme(String?)
}
