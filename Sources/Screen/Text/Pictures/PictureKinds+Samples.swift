extension PictureKinds {
  /// The kinds that a terminal counts as one picture of two columns.
  ///
  /// - Units: Columns.
  /// - Parameter columns: How wide the terminal says that each sample is; nothing holds where one is
  ///   missing.
  public init(widths columns: [Int]) {
    guard columns.count == PictureSample.all.count else {
      self = []
      return
    }
    self = .all
    for (sample, width) in zip(PictureSample.all, columns) where width != 2 {
      // Else it fails for a reason that is known already.
      if isSuperset(of: sample.needs) { remove(sample.kind) }
    }
  }
}
