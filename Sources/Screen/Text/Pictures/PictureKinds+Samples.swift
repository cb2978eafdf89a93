extension PictureKinds {
  /// The kinds that a terminal counts as one picture of two columns.
  ///
  /// - Units: Columns.
  /// - Parameters:
  ///   - columns: How wide the terminal says that each sample is; nothing holds where one is missing.
  ///   - name: What the terminal calls itself, with its version, if it does.
  public init(widths columns: [Int], name: String? = nil) {
    guard columns.count == PictureSample.all.count else {
      self = []
      return
    }
    self = .all
    for (sample, width) in zip(PictureSample.all, columns) where width != 2 {
      // Else it fails for a reason that is known already.
      if isSuperset(of: sample.needs) { remove(sample.kind) }
    }
    if let name, Self.joinsByChance(name) { remove(.joined) }
  }

  /// Whether a terminal joins only what it happens to read at once, which no sample can show.
  ///
  /// - Source: tmux up to 3.3a counts a picture behind a joiner by itself when the two are in different
  ///   reads of its pty; rewritten in 3.4, see its `CHANGES`.
  private static func joinsByChance(_ name: String) -> Bool {
    guard name.hasPrefix("tmux ") else { return false }
    let version = name.dropFirst(5).split { !$0.isNumber }.compactMap { Int($0) }
    guard version.count > 1, name.dropFirst(5).first?.isNumber == true else { return false }
    return version[0] < 3 || version[0] == 3 && version[1] < 4
  }
}
