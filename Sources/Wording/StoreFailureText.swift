public import Conversations

extension StoreFailure {
  /// The failure in one to three sentences: the cause, the file and the advice.
  ///
  /// The text contains the path: not safe to draw.
  public var sentence: String {
    let why = reason.map { " (\($0))" } ?? ""
    return switch kind {
    case .diskFull: "The disk is full: \(path) can't be written. Free some space and start again."
    case .notWritable:
      "\(path) can't be used\(why). Make it writable, or set XDG_STATE_HOME to a folder that is."
    case .removed:
      "\(path) was deleted or moved while in use, so nothing is saved. Start again to create a new one."
    case .noLocks:
      "File locks do not work in \(path)\(why), so nothing is saved. Set XDG_STATE_HOME to a folder on "
        + "a local disk."
    case .locked: "Another program keeps \(path) locked. Exit that program and start again."
    case .corrupt: corruptSentence
    case .newerVersion:
      "\(path) was written by a newer version of recents. Use that version, or move the file away to "
        + "start a new one."
    case .other: "\(path) can't be used\(why). Start again, or move the file away."
    }
  }

  private var corruptSentence: String {
    if let movedTo {
      return
        "\(path) was damaged and is now \(movedTo). The next start creates a new one; delete the "
        + "old one once you miss nothing."
    }
    guard let reason else {
      return "\(path) is damaged. The next start of the pane moves it aside and creates a new one."
    }
    return "\(path) is damaged and could not be moved aside (\(reason)). Move it yourself."
  }
}
