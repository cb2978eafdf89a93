import Screen

/// Control sequences.
extension ClusterTerminal {
  mutating func take(sequence rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "[": takeControl(&rest)
    case "]": while let scalar = rest.popFirst(), scalar != "\\", scalar != "\u{7}" {}
    case "(", ")": rest.removeFirst()
    case "7": save()
    case "8": restore()
    case "M":
      cursor.row == region.lowerBound ? scroll(region, by: -1) : move(cursor.row - 1, cursor.column)
    case "=", ">": break
    case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func takeControl(_ rest: inout ArraySlice<Unicode.Scalar>) {
    let body = rest.prefix { !(0x40...0x7e).contains($0.value) }
    rest.removeFirst(body.count)
    guard let final = rest.popFirst() else { return }
    let text = String(String.UnicodeScalarView(body))
    // Modes, questions and colours change nothing here.
    guard text.first != "?", text.first != ">", !"mhlcnqty".unicodeScalars.contains(final) else {
      return
    }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    run(final, numbers)
  }

  private mutating func run(_ final: Unicode.Scalar, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    switch final {
    case "H": move(count - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "d": move(count - 1, cursor.column)
    case "G": move(cursor.row, count - 1)
    case "A": move(cursor.row - count, cursor.column)
    case "B": move(cursor.row + count, cursor.column)
    case "C": move(cursor.row, cursor.column + count)
    case "D": move(cursor.row, cursor.column - count)
    case "J": eraseScreen(numbers.first ?? 0)
    case "K": eraseRow(numbers.first ?? 0)
    case "X": erase(cursor.column..<cursor.column + count, row: cursor.row)
    case "b": print(again: count)
    default: runShift(final, count, numbers)
    }
  }

  private mutating func runShift(_ final: Unicode.Scalar, _ count: Int, _ numbers: [Int]) {
    switch final {
    case "@": shift(by: count)
    case "P": shift(by: -count)
    case "L": scroll(cursor.row..<region.upperBound, by: -count)
    case "M": scroll(cursor.row..<region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "r":
      region = numbers.count == 2 ? numbers[0] - 1..<numbers[1] : 0..<size.rows
      move(0, 0)
    default: unknown.append("CSI \(numbers) \(final)")
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    eraseRow(part)
    let rest = part == 0 ? cursor.row + 1..<size.rows : part == 1 ? 0..<cursor.row : 0..<size.rows
    for row in rest { erase(0..<size.columns, row: row) }
  }

  private mutating func eraseRow(_ part: Int) {
    let columns = [0: cursor.column..<size.columns, 1: 0..<cursor.column + 1][part]
    erase(columns ?? 0..<size.columns, row: cursor.row)
  }
}
