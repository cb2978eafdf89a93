/// How often a fault strikes.
public enum FaultFrequency: Hashable, Sendable {
  /// Each time.
  case always
  /// The next so many times, then never again.
  case next(Int)
  /// Each so-manieth time.
  case every(Int)
  /// By chance, with a probability from 0 to 1.
  case chance(Double)
}

extension FaultFrequency {
  /// Reads `3` (the next three), `1/3` (each third) or `0.2` (by chance); nil for anything else.
  init?(parsing text: some StringProtocol) {
    if let count = Int(text), count > 0 {
      self = .next(count)
    } else if text.hasPrefix("1/"), let count = Int(text.dropFirst(2)), count > 0 {
      self = .every(count)
    } else if let chance = Double(String(text)), (0...1).contains(chance) {
      self = .chance(chance)
    } else {
      return nil
    }
  }

  var text: String? {
    switch self {
    case .always: nil
    case .next(let count): String(count)
    case .every(let count): "1/\(count)"
    case .chance(let chance): String(chance)
    }
  }
}
