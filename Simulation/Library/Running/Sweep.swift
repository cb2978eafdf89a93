/// Many seeds, one after the other.
public enum Sweep {
  /// Runs the lives of several seeds.
  ///
  /// - Parameters:
  ///   - seeds: The seeds.
  ///   - rule: The rule that is switched off, if any.
  /// - Returns: The verdict on the first seed that failed; nil when none did.
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
