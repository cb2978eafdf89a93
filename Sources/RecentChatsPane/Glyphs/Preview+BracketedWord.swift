import RecentChats

extension Preview {
  /// The word in brackets in front of the text; nil when there is none or the text says it anyway.
  var bracketedWord: String? { sign?.word.flatMap(unsaid).map { "[\($0)]" } }
}
