import Names

/// The sentences that several diagnostics share.
enum Wording {
  /// A name that does not exist, with the nearest one that does.
  static func unknown(_ kind: String, _ name: String, among names: [String]) -> String {
    let hint = NearestName.find(name, in: names).map { ", did you mean \"\($0)\"?" } ?? ""
    return "unknown \(kind) \"\(name)\"\(hint)"
  }

  /// A thing that is not there, with the nearest that is, else with all there are.
  static func missing(_ kind: String, _ name: String, among names: [String]) -> String {
    let hint =
      NearestName.find(name, in: names).map { ", did you mean \"\($0)\"?" }
      ?? "; there are " + Set(names).sorted().joined(separator: ", ")
    return "there is no \(kind) \"\(name)\"\(hint)"
  }

  /// A value of the wrong kind.
  static func expected(_ wanted: String, _ value: ThemeValue) -> String {
    "expected \(wanted), found \(value.kind)"
  }
}
