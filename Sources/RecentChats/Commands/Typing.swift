import Conversations

extension RecentChatsModel {
  /// Opens the command line.
  ///
  /// - Parameter text: The beginning of the line.
  /// - Returns: The effects for the shell to run.
  mutating func openCommandLine(_ text: String = "") -> [Effect] {
    // The keys for tags offer what goes together with those that are there.
    let isForTags = text.hasPrefix(Self.tagLine)
    let ownTags = isForTags ? tagsOfSelection : intended?.tagList ?? []
    var line = CommandLine(
      earlier: typedLines, tags: tags(goingWith: isForTags ? ownTags : []), ownTags: ownTags,
      themes: themeSelection.names, views: views.names)
    if !text.isEmpty { line.apply(.insert(text)) }
    mode = .commanding(line)
    // A theme file written since the start can be previewed as well.
    return [.listThemes]
  }

  /// The beginning of a line that changes tags.
  static let tagLine = "tag "

  /// Applies a key to the command line.
  mutating func editCommandLine(
    _ line: CommandLine, _ action: EditAction, at now: Moment
  ) -> [Effect] {
    var line = line
    switch action {
    case .accept: return accept(line, at: now)
    case .cancel: return dropCommandLine()
    case .deleteBackward where line.text.isEmpty: return dropCommandLine()
    default:
      line.apply(action)
      mode = .commanding(line)
      return previewTheme(line.command)
    }
  }

  /// Closes the command line and ends the preview of a theme.
  private mutating func dropCommandLine() -> [Effect] {
    mode = .list
    return previewTheme(nil)
  }

  private mutating func accept(_ line: CommandLine, at now: Moment) -> [Effect] {
    let text = line.text
    guard text.contains(where: { !$0.isWhitespace }) else { return dropCommandLine() }
    mode = .list
    typedLines.remember(typed: text)
    do {
      let command = try TypedCommand(parsing: text)
      if let number = command.rowNumber {
        return perform(command, onRow: number, of: line, at: now)
      }
      if case .rows(let numbers) = command.words {
        let rows = numbers.compactMap { row(numbered: $0, in: line) }
        return previewTheme(nil) + select(rows, of: numbers)
      }
      if command.command == .theme, command.words != nil { return perform(command, at: now) }
      return previewTheme(nil) + perform(command, at: now)
    } catch {
      return previewTheme(nil) + say(.notUnderstood(error))
    }
  }

  /// Performs a command on the row that was shown with its number.
  private mutating func perform(
    _ command: TypedCommand, onRow number: Int, of line: CommandLine, at now: Moment
  ) -> [Effect] {
    let undo = previewTheme(nil)
    guard let id = row(numbered: number, in: line) else {
      return undo + say(.noRow(number, listed: listedCount))
    }
    guard let index = listedIndex(of: id) else { return undo + sayGone(name(of: id)) }
    dropNotice(before: .row)
    keyHints.noteUse(command.command)
    list.aim(at: id, at: index, in: ledger)
    guard command.command.actsOnRow else { return undo + hurry(at: now) }
    return undo + perform(command.onNamedRow, at: now)
  }

  /// Returns the conversation that a line applies to, as typed so far.
  func target(of line: CommandLine) -> TypedTarget? {
    guard let command = line.command else { return nil }
    if let number = command.rowNumber {
      return row(numbered: number, in: line).map { .conversation(name(of: $0)) }
        ?? .none("row \(number)")
    }
    if let peer = command.peer {
      return ledger.conversation(with: peer).map { .conversation(name(of: $0)) }
        ?? .none(peer.typed)
    }
    guard command.command.actsOnRow else { return nil }
    if !list.marked.isEmpty { return .selection(list.marked.count) }
    return selected.map { .conversation($0.name) }
  }

  /// Returns the command of a line with everything that it does to the one conversation that it
  /// applies to: adding a tag may remove others.
  func effectiveCommand(of line: CommandLine) -> TypedCommand? {
    guard let command = line.command, case .tags(let edit) = command.words else {
      return line.command
    }
    let id =
      command.rowNumber.flatMap { row(numbered: $0, in: line) }
      ?? command.peer.flatMap { ledger.conversation(with: $0) }
      ?? (list.marked.isEmpty ? list.window.selection : nil)
    guard let row = id.flatMap({ ledger.intended($0) }) else { return command }
    let resolved = settings.exclusiveTags.resolved(edit, in: row.tagList)
    return TypedCommand(
      command.command, number: command.number, peer: command.peer, .tags(resolved))
  }
}

extension RecentChatsModel {
  /// Selects the row of a user or a group.
  ///
  /// - Returns: A notice if there is no such row; nil if it is selected.
  mutating func select(_ peer: Peer) -> [Effect]? {
    guard let id = ledger.conversation(with: peer) else {
      return cannot(.noConversation(with: peer))
    }
    guard let index = listedIndex(of: id) else { return cannot(.filteredOut(name(of: id))) }
    list.aim(at: id, at: index, in: ledger)
    return nil
  }

  /// Selects a row by its number; returns a notice if there is no such row, nil otherwise.
  mutating func select(row number: Int) -> [Effect]? {
    guard let id = listed(at: number - 1) else {
      return say(.noRow(number, listed: listedCount))
    }
    list.aim(at: id, at: number - 1, in: ledger)
    return nil
  }

  /// Adds tags to the selected conversation and removes others immediately.
  mutating func editTags(_ typed: TagEdit, at now: Moment) -> [Effect] {
    guard let row = intended else { return say(.nothingSelected) }
    let edit = settings.exclusiveTags.resolved(typed, in: row.tagList).residual(in: row.tagList)
    if !edit.unfit(in: row.tagList).isEmpty {
      return cannot(.tooManyTags(row.name, count: edit.applied(to: row.tagList).count))
    }
    let absent = typed.removing.subtracting(row.tagList).sorted { $0.rawValue < $1.rawValue }
    guard !edit.isEmpty || !absent.isEmpty else {
      return say(.unchanged(row.name, .hasTags))
    }
    note([.editTags(typed)])
    return editTags(edit, absent: absent, on: row, at: now)
  }

  /// Returns the notice that two of the typed tags exclude each other; nil if they do not.
  mutating func refuseConflict(in words: TypedCommand.Words?) -> [Effect]? {
    let edits: [TagEdit] =
      switch words {
      case .tags(let edit): [edit]
      case .bulk(let request): request.actions.compactMap(\.tagEdit)
      default: []
      }
    guard let (tag, other) = edits.compactMap({ settings.exclusiveTags.conflict(in: $0) }).first
    else { return nil }
    return cannot(.exclusiveTags(tag, other))
  }

  /// Adds tags to a conversation and removes others, and reports those that were not there to remove.
  mutating func editTags(
    _ edit: TagEdit, absent: [Tag], on row: Conversation, at now: Moment
  ) -> [Effect] {
    // Tags that others have set since the editor was opened may be excluded, too.
    let edit = settings.exclusiveTags.resolved(edit, in: row.tagList)
    let notice = absent.isEmpty ? nil : Notice.absentTags(row.name, absent)
    guard edit.isEmpty else { return stage(.editTags(edit), on: row, at: now, saying: notice) }
    return notice.map { say($0) } ?? []
  }
}
