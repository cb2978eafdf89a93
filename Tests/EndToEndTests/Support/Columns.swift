import Foundation

/// What tmux counts in columns.
enum Columns {
  private typealias Function = @convention(c) (CInt) -> CInt

  /// Swift's Glibc module leaves `wcwidth` out, so it is looked up by its name.
  private static let function: Function? = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(nil, "wcwidth") else {
      return nil
    }
    // Declared in wchar.h as `int wcwidth(wchar_t)`; a wchar_t is an int here.
    return unsafeBitCast(symbol, to: Function.self)
  }()

  /// The columns of a text; nil when some of it cannot be drawn.
  static func count(of text: some StringProtocol) -> Int? {
    guard let function else { return nil }
    let widths = text.unicodeScalars.map { Int(function(CInt(bitPattern: $0.value))) }
    return widths.contains { $0 < 0 } ? nil : widths.reduce(0, +)
  }
}
