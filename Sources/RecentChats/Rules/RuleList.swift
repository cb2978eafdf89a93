import Queries

/// The rules that propose tags.
public struct RulesView: Equatable, Sendable {
  /// A rule in the list.
  public struct Line: Equatable, Sendable {
    /// The number in the list, from 1.
    public var number: Int
    /// The rule.
    public var rule: TagRule
    /// The number of conversations to which it proposes something.
    public var count: Int
    /// True when keys apply to it.
    public var isSelected: Bool
  }

  /// The lines.
  public var lines: [Line]
  /// The number of lines scrolled down.
  public var scrolled: Int
}

extension RecentChatsModel {
  /// Opens the list of rules, or lists what the rule with a number finds.
  mutating func openRules(number: Int?) -> [Effect] {
    if let number {
      guard proposals.rules.indices.contains(number - 1) else { return cannot(.noRule(number)) }
      return listRule(number - 1)
    }
    mode = .rules(ListCursor())
    return []
  }

  /// Performs a command in the list of rules; returns nil for a command that has the same meaning
  /// everywhere.
  mutating func performInRules(_ open: ListCursor, _ command: Command, count: Int?) -> [Effect]? {
    var open = open
    let rules = proposals.rules.count
    switch command {
    case .moveDown: open.move(by: count ?? 1, amongBlocks: rules, limit: scrollLimit)
    case .moveUp: open.move(by: -(count ?? 1), amongBlocks: rules, limit: scrollLimit)
    case .toTop: open.move(by: -rules, amongBlocks: rules, limit: scrollLimit)
    case .toBottom: open.move(by: rules, amongBlocks: rules, limit: scrollLimit)
    case .details where rules > 0: return listRule(open.selected)
    case .dismiss, .rules:
      mode = .list
      return []
    case .redraw, .suspend, .quit, .refresh: return nil
    default: return []
    }
    mode = .rules(open)
    return []
  }

  /// Lists the conversations to which a rule proposes something.
  private mutating func listRule(_ index: Int) -> [Effect] {
    mode = .list
    show(.all, matching: "", query: proposals.rules[index].openQuery)
    return []
  }

  /// Returns the list of rules for display.
  func rulesView(_ open: ListCursor) -> RulesView {
    RulesView(
      lines: proposals.rules.enumerated().map { index, rule in
        RulesView.Line(
          number: index + 1, rule: rule, count: proposals.count(of: index),
          isSelected: index == open.selected)
      }, scrolled: open.scrolled)
  }
}
