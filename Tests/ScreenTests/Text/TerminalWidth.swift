import Glibc

/// The widths according to glibc, which ncurses and tmux use.
enum TerminalWidth {
  private typealias Function = @convention(c) (CInt) -> CInt

  /// Swift's Glibc module does not contain `wcwidth`, so it is looked up by name.
  private static let function: Function? = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(nil, "wcwidth") else {
      return nil
    }
    // Declared in wchar.h as `int wcwidth(wchar_t)`; a wchar_t is an int here.
    return unsafeBitCast(symbol, to: Function.self)
  }()

  /// The columns of a scalar; negative if it cannot be drawn, nil without a UTF-8 locale.
  static func columns(of scalar: Unicode.Scalar) -> Int? {
    function.map { Int($0(CInt(bitPattern: scalar.value))) }
  }
}
