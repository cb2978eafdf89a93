public import Conversations

/// Many seeds, one after the other.
public enum Sweep {
  /// Lives some seeds.
  ///
  /// - Parameters:
  ///   - seeds: The seeds.
  ///   - disabledRules: The rules that do not hold.
  /// - Returns: What came of the first seed that failed; nil when all went well.
  public static func firstFailure(
    in seeds: Range<UInt64>, without disabledRules: RuleSwitches = []
  ) -> Verdict? {
    for seed in seeds {
      let verdict = Verdict(seed: seed, without: disabledRules)
      if verdict.complaint != nil { return verdict }
    }
    return nil
  }
}
