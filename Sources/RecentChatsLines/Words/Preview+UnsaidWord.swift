internal import RecentChats

extension Preview {
  /// What kind of message it is; nil when it is plain text or the text says it anyway.
  var unsaidWord: String? {
    // Read aloud, the usual word would be three letters.
    let word = sign == .gif ? "moving picture" : sign?.word
    return word.flatMap(unsaid)
  }
}
