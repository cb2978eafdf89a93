/// A word as somebody has to type it in a shell.
public enum ShellWord {
  /// The word, in quotes where the shell would take it apart.
  ///
  /// - Source: POSIX.1-2017, Shell Command Language, section 2.2.2.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { character in
      character.isLetter || character.isNumber || "/._-+:@%,".contains(character)
    }
    return isPlain && !word.isEmpty
      ? word
      : "'"
        + word.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: #"'\''"#) + "'"
  }
}
