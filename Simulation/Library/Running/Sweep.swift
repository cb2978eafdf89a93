/// Many seeds, one after the other.
public enum Sweep {
  /// Lives some seeds.
  ///
  /// - Parameters:
  ///   - seeds: The seeds.
  ///   - rule: The rule that does not hold; nil when all do.
  /// - Returns: What came of the first seed that failed; nil when all went well.
  public static func firstFailure(
    in seeds: Range<UInt64>, without rule: Rule? = nil
  ) -> Verdict? {
    for seed in seeds {
      let verdict = Verdict(seed: seed, without: rule)
      if verdict.complaint != nil { return verdict }
    }
    return nil
  }
}
