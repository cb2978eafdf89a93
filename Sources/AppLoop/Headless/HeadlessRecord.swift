public import Screen

/// What a headless display was told to do.
public struct HeadlessRecord: Sendable {
  /// The frames it was shown, in order.
  public internal(set) var frames: [Frame] = []
  /// The names of the themes they were shown in.
  public internal(set) var themes: [String] = []
  /// How often it was told to draw the next frame whole.
  public internal(set) var invalidations = 0
  /// How often the program was suspended.
  public internal(set) var suspensions = 0
  /// Whether the terminal was given back for good.
  public internal(set) var isClosed = false
}
