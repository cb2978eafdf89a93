extension CommandEntry {
  /// The table of commands, in the order of the help and the manual.
  public static let table = printing + moving + selecting + changing + finding + program

  /// The entries by their commands.
  static let byCommand = Dictionary(uniqueKeysWithValues: table.map { ($0.command, $0) })

  /// The commands of plain mode only.
  private static let printing: [CommandEntry] = [
    CommandEntry(
      .list, .find, "print the list", reach: .plain, synonyms: ["ls"],
      plain: [
        TypedForm(
          "list", summary: "the first rows; numbers stay with their conversations until then")
      ]),
    CommandEntry(
      .more, .find, "print further rows", reach: .plain,
      plain: [TypedForm("more", summary: "further rows")]),
    CommandEntry(
      .rows, .find, "print so many rows at a time", arguments: [.required(.count)], reach: .plain,
      plain: [TypedForm("rows N", summary: "N rows at a time")]),
  ]

  private static let moving: [CommandEntry] = [
    CommandEntry(
      .moveDown, .move, "next row", keys: ["j", "down"], arguments: [.optional(.count)],
      hint: KeyHint(1, "move"), synonyms: ["down"]),
    CommandEntry(
      .moveUp, .move, "previous row", keys: ["k", "up"], arguments: [.optional(.count)],
      synonyms: ["up"]),
    CommandEntry(
      .toTop, .move, "first row, or the row with that number", keys: ["gg", "home"],
      arguments: [.optional(.count)], synonyms: ["top", "first"]),
    CommandEntry(
      .toBottom, .move, "last row, or the row with that number", keys: ["G", "end"],
      arguments: [.optional(.count)], synonyms: ["bottom", "last"]),
    CommandEntry(
      .halfPageDown, .move, "half a screen down", keys: ["ctrl-d"],
      arguments: [.optional(.count)]),
    CommandEntry(
      .halfPageUp, .move, "half a screen up", keys: ["ctrl-u"], arguments: [.optional(.count)]),
    CommandEntry(
      .pageDown, .move, "a screen down", keys: ["ctrl-f", "pagedown"],
      arguments: [.optional(.count)]),
    CommandEntry(
      .pageUp, .move, "a screen up", keys: ["ctrl-b", "pageup"], arguments: [.optional(.count)]),
    CommandEntry(
      .nextUnread, .move, "next unread", keys: ["tab"], arguments: [.optional(.count)],
      hint: KeyHint(8, "next unread"), synonyms: ["next"],
      plain: [TypedForm("next-unread", summary: "the next conversation with unread messages")]),
    CommandEntry(
      .previousUnread, .move, "previous unread", keys: ["backtab"], arguments: [.optional(.count)],
      synonyms: ["previous"]),
    CommandEntry(
      .row, .move, "go to a row", arguments: [.required(.row)], reach: .line, synonyms: ["goto"],
      typed: [TypedForm("row 4", "4", summary: "goes to the row with that number")],
      plain: [TypedForm("N", summary: "row N again")]),
  ]

  private static let selecting: [CommandEntry] = [
    CommandEntry(
      .select, .select, "select the row and go on", keys: ["space"],
      arguments: [.optional(.rows)],
      typed: [TypedForm("select 2 5-9", summary: "selects rows, or unselects them")],
      plain: [
        TypedForm("select 2 5-9", summary: "select rows for the next change, or unselect them")
      ]),
    CommandEntry(.selectRange, .select, "begin or end a range", keys: ["v"]),
    CommandEntry(.dropRange, .select, "drop the range", keys: ["V"]),
    CommandEntry(
      .selectAll, .select, "select all listed rows", keys: ["ctrl-a"],
      plain: [
        TypedForm("select-all", summary: "select all listed conversations for the next change")
      ]),
    CommandEntry(
      .invertSelection, .select, "invert the selection", keys: ["*"],
      plain: [TypedForm("invert-selection", summary: "invert the selection")]),
  ]

  private static let changing: [CommandEntry] = [
    CommandEntry(
      .markRead, .change, "mark read", keys: ["r"], arguments: [.optional(.row)], isChange: true,
      hint: KeyHint(2, "read"), synonyms: ["read"],
      plain: [TypedForm("read N", summary: "mark it read")]),
    CommandEntry(
      .markListRead, .change, "mark all listed read", keys: ["M"], isChange: true,
      plain: [TypedForm("mark-list-read", summary: "mark all listed conversations read")]),
    CommandEntry(
      .markUnread, .change, "mark unread", keys: ["u"], arguments: [.optional(.row)],
      isChange: true, hint: KeyHint(3, "unread"), synonyms: ["unread"],
      plain: [TypedForm("unread N", summary: "mark it unread")]),
    CommandEntry(
      .markDone, .change, "mark done, and go on", keys: ["d"], arguments: [.optional(.row)],
      isChange: true, synonyms: ["done"],
      plain: [TypedForm("done N", summary: "mark it read and tag it as done")]),
    CommandEntry(
      .markDelivered, .change, "mark delivered", keys: ["D"], arguments: [.optional(.row)],
      isChange: true, synonyms: ["delivered"],
      plain: [TypedForm("delivered N", summary: "mark its messages delivered")]),
    CommandEntry(
      .togglePin, .change, "pin or unpin", keys: ["P"], arguments: [.optional(.row)],
      isChange: true, hint: KeyHint(10, "pin")),
    CommandEntry(
      .pin, .change, "pin", arguments: [.optional(.row)], isChange: true, reach: .line,
      typed: [TypedForm("pin", summary: "pins the conversation")],
      plain: [TypedForm("pin N", summary: "keep it at the top")]),
    CommandEntry(
      .unpin, .change, "unpin", arguments: [.optional(.row)], isChange: true, reach: .line,
      typed: [TypedForm("unpin", summary: "unpins the conversation")],
      plain: [TypedForm("unpin N", summary: "no longer keep it at the top")]),
    CommandEntry(
      .editTags, .change, "edit tags", keys: ["t"],
      arguments: [.optional(.row), .optional(.tags)], isChange: true, hint: KeyHint(4, "tags"),
      typedName: "tag", synonyms: ["tags"],
      typed: [TypedForm("tag +vip -spam", summary: "adds and removes tags at once")],
      plain: [TypedForm("tag N +new -old", summary: "add and remove tags")]),
    CommandEntry(.addTags, .change, "add tags", keys: ["+"], isChange: true, reach: .keys),
    CommandEntry(.removeTags, .change, "remove tags", keys: ["-"], isChange: true, reach: .keys),
    CommandEntry(
      .renameTag, .change, "rename a tag everywhere", arguments: [.required(.rename)],
      isChange: true, reach: .line,
      typed: [TypedForm("tag rename vip gold", summary: "renames a tag in all conversations")],
      plain: [TypedForm("tag rename OLD NEW", summary: "rename a tag in all conversations")]),
    CommandEntry(
      .mergeTags, .change, "merge tags everywhere", arguments: [.required(.merge)],
      isChange: true, reach: .line,
      typed: [
        TypedForm("tag merge promo ads => spam", summary: "replaces tags by one, everywhere")
      ],
      plain: [
        TypedForm("tag merge A B => C", summary: "replace tags by one in all conversations")
      ]),
    CommandEntry(
      .repeatTags, .change, "repeat the last change of tags", keys: ["T"],
      arguments: [.optional(.row)], isChange: true,
      plain: [TypedForm("repeat-tags N", summary: "make the last change of tags to it, too")]),
    CommandEntry(
      .repeatChange, .change, "repeat the last change", keys: ["."],
      arguments: [.optional(.row)], isChange: true,
      plain: [TypedForm("repeat-change N", summary: "make the last change to it, too")]),
    CommandEntry(
      .acceptProposal, .change, "accept proposed tags", keys: ["A"],
      arguments: [.optional(.row)], isChange: true, synonyms: ["accept"],
      plain: [TypedForm("accept-proposal N", summary: "set the tags that a rule proposes")]),
    CommandEntry(
      .reset, .change, "reset: remove the row from the list", keys: ["X"],
      arguments: [.optional(.row)], isChange: true, hint: KeyHint(11, "remove"),
      synonyms: ["hide"],
      plain: [TypedForm("reset N", summary: "remove it from the list, after a question")]),
    CommandEntry(
      .undo, .change, "undo the last change", keys: ["z"], isChange: true,
      hint: KeyHint(6, "undo"),
      plain: [TypedForm("undo", summary: "undo the last change, or withdraw it while it waits")]),
    CommandEntry(
      .redo, .change, "redo what was undone", keys: ["Z"], isChange: true,
      plain: [TypedForm("redo", summary: "redo what was undone")]),
    CommandEntry(
      .changeAll, .change, "change all that a query finds", arguments: [.required(.bulk)],
      isChange: true, reach: .line,
      typed: [
        TypedForm(
          "do tag:promo age>30d => read -promo", summary: "changes all that the query finds")
      ],
      plain: [
        TypedForm("do QUERY => read +TAG", summary: "change all that the query finds")
      ]),
    CommandEntry(
      .pauseJob, .change, "pause or resume a bulk change", arguments: [.optional(.count)],
      isChange: true, reach: .line,
      typed: [TypedForm("pause-job 2", summary: "pauses or resumes bulk change 2 of jobs")],
      plain: [TypedForm("pause-job N", summary: "pause or resume bulk change N")]),
    CommandEntry(
      .cancelJob, .change, "cancel a bulk change", arguments: [.optional(.count)],
      isChange: true, reach: .line,
      typed: [
        TypedForm("cancel-job 2", summary: "withdraws what bulk change 2 of jobs has not sent")
      ],
      plain: [TypedForm("cancel-job N", summary: "withdraw what bulk change N has not sent")]),
    CommandEntry(
      .withdraw, .change, "withdraw a waiting change", arguments: [.required(.count)],
      isChange: true, reach: .line,
      typed: [TypedForm("withdraw 2", summary: "withdraws change 2 of waiting")],
      plain: [TypedForm("withdraw N", summary: "withdraw waiting change N")]),
    CommandEntry(
      .confirm, .change, "send a change that waits for an answer",
      arguments: [.required(.count)], isChange: true, reach: .line,
      typed: [TypedForm("confirm 2", summary: "sends change 2 of waiting, after a question")],
      plain: [TypedForm("confirm N", summary: "send waiting change N, after a question")]),
  ]

  private static let finding: [CommandEntry] = [
    CommandEntry(
      .filter, .find, "filter by name, sender, message and tag", keys: ["/"],
      arguments: [.optional(.words)], hint: KeyHint(5, "filter"), synonyms: ["search", "find"],
      typed: [
        TypedForm("filter words", summary: "lists what contains the words"),
        TypedForm("filter #vip", summary: "lists what has the tag"),
      ],
      plain: [
        TypedForm("filter WORDS", summary: "list only what contains the words"),
        TypedForm("filter #TAG", summary: "list only what has the tag"),
      ]),
    CommandEntry(
      .query, .find, "list what a query finds", keys: ["\\"], arguments: [.optional(.query)],
      typed: [
        TypedForm("query is:unread age>2d", summary: "lists what the query finds")
      ],
      plain: [
        TypedForm("query QUERY", summary: "list only what the query finds, e.g. is:unread age>2d")
      ]),
    CommandEntry(.cycleFilter, .find, "all, unread, users, groups", keys: ["f"]),
    CommandEntry(
      .kind, .find, "list one kind", arguments: [.required(.kind)], reach: .line,
      synonyms: ["show"],
      typed: [TypedForm("kind unread", summary: "lists unread, users, groups or all")],
      plain: [TypedForm("kind unread", summary: "list only unread; also users, groups, all")]),
    CommandEntry(
      .view, .find, "open a view", arguments: [.required(.view)], reach: .line,
      typed: [TypedForm("view urgent", "view 1", summary: "opens a view")],
      plain: [
        TypedForm("view NAME", summary: "list the conversations of a view; view all lists all")
      ]),
    CommandEntry(
      .viewNumber, .find, "open a view by its number, 0 for all",
      keys: (0...9).map { "g\($0)" } + (0...9).map { "alt-\($0)" }, isNumbered: true,
      reach: .keys),
    CommandEntry(.nextView, .find, "next view", keys: ["]"]),
    CommandEntry(.previousView, .find, "previous view", keys: ["["]),
    CommandEntry(.lastView, .find, "the view that was open before", keys: ["`"]),
    CommandEntry(
      .sort, .find, "sort the list in another way", keys: ["S"], arguments: [.optional(.sort)],
      typed: [TypedForm("sort waiting", summary: "sorts: recent, unread, waiting, name, count")],
      plain: [TypedForm("sort waiting", summary: "sort: recent, unread, waiting, name, count")]),
    CommandEntry(
      .settle, .find, "bring the rows into order now", keys: ["="], synonyms: ["order"]),
    CommandEntry(
      .toggleMute, .find, "mute on this machine, or no longer", keys: ["m"],
      arguments: [.optional(.row)]),
    CommandEntry(
      .mute, .find, "mute on this machine", arguments: [.optional(.row)], reach: .line,
      typed: [TypedForm("mute", summary: "leaves the conversation out of all counts")],
      plain: [TypedForm("mute N", summary: "leave it out of all counts")]),
    CommandEntry(
      .unmute, .find, "mute no longer", arguments: [.optional(.row)], reach: .line,
      typed: [TypedForm("unmute", summary: "counts the conversation again")],
      plain: [TypedForm("unmute N", summary: "count it again")]),
    CommandEntry(
      .views, .find, "show the views", reach: .line,
      typed: [TypedForm("views", summary: "shows the views")],
      plain: [TypedForm("views", summary: "the views, with their numbers")]),
    CommandEntry(
      .saveView, .find, "save the list as a view", arguments: [.required(.view)], reach: .line,
      typed: [TypedForm("view save pickups", summary: "saves what is listed as a view")],
      plain: [TypedForm("view save NAME", summary: "save what is listed as a view")]),
    CommandEntry(
      .deleteView, .find, "delete a saved view", arguments: [.required(.view)], reach: .line,
      typed: [TypedForm("view delete pickups", summary: "deletes a saved view")],
      plain: [TypedForm("view delete NAME", summary: "delete a saved view")]),
    CommandEntry(
      .tagList, .find, "show all tags", keys: ["#"],
      plain: [TypedForm("tag-list", summary: "all tags; view #TAG lists what has one")]),
    CommandEntry(
      .dismiss, .find, "close, or clear the filter", keys: ["esc"], synonyms: ["clear"],
      plain: [TypedForm("clear", summary: "clear the filter")]),
    CommandEntry(
      .details, .find, "show details", keys: ["enter", "i"], arguments: [.optional(.row)],
      synonyms: ["info"], plain: [TypedForm("details N", summary: "all data of it")]),
  ]

  private static let program: [CommandEntry] = [
    CommandEntry(
      .journal, .program, "show the journal", keys: ["@"], synonyms: ["log"],
      plain: [TypedForm("journal", summary: "the changes and their outcomes")]),
    CommandEntry(
      .messages, .program, "show past messages", reach: .line, synonyms: ["notices"],
      typed: [TypedForm("messages", summary: "shows the messages of this session")],
      plain: [TypedForm("messages", summary: "the messages of this session")]),
    CommandEntry(
      .jobs, .program, "show bulk changes", reach: .line,
      typed: [TypedForm("jobs", summary: "shows the bulk changes")],
      plain: [TypedForm("jobs", summary: "the bulk changes")]),
    CommandEntry(
      .job, .program, "show the rows of a bulk change", arguments: [.optional(.count)],
      reach: .line,
      typed: [TypedForm("job 2", summary: "shows what became of each row of bulk change 2")],
      plain: [TypedForm("job N", summary: "what became of each row of bulk change N")]),
    CommandEntry(
      .rules, .program, "show the rules that propose tags", arguments: [.optional(.count)],
      reach: .line,
      typed: [TypedForm("rules", "rules 2", summary: "shows the rules, or lists what one finds")],
      plain: [
        TypedForm("rules", summary: "the rules that propose tags; rules N lists what one finds")
      ]),
    CommandEntry(
      .waiting, .program, "show the changes that wait", keys: ["W"], synonyms: ["pending"],
      plain: [TypedForm("waiting", summary: "the changes that have not reached the server")]),
    CommandEntry(
      .statistics, .program, "show polling, requests, quota and errors", reach: .line,
      synonyms: ["stats"],
      typed: [TypedForm("statistics", summary: "shows polling, requests, quota and errors")],
      plain: [TypedForm("statistics", summary: "the state of the connection")]),
    CommandEntry(
      .refresh, .program, "refresh now", keys: ["ctrl-r", "f5"], synonyms: ["reload", "sync"],
      plain: [TypedForm("refresh", summary: "poll now")]),
    CommandEntry(.redraw, .program, "redraw the screen", keys: ["ctrl-l"]),
    CommandEntry(
      .commandLine, .program, "type a command, such as theme nord", keys: [":"],
      hint: KeyHint(9, "command"), reach: .keys),
    CommandEntry(
      .set, .program, "switch an option", arguments: [.required(.option)], reach: .line,
      typed: [TypedForm("set numbers", summary: "shows row numbers; set nonumbers hides them")]),
    CommandEntry(
      .theme, .program, "use a theme", arguments: [.optional(.theme)], reach: .line,
      synonyms: ["colorscheme"],
      typed: [
        TypedForm("theme nord", summary: "uses a theme until you quit"),
        TypedForm("theme", summary: "lists the themes"),
      ]),
    CommandEntry(
      .trace, .program, "write a trace for developers", arguments: [.required(.file)], reach: .line,
      typed: [TypedForm("trace FILE", summary: "writes a trace for developers")],
      plain: [TypedForm("trace FILE", summary: "write a trace for developers")]),
    CommandEntry(
      .help, .program, "show this help", keys: ["?"], synonyms: ["keys", "commands", "h", "?"],
      plain: [TypedForm("help", summary: "show this help")]),
    CommandEntry(.suspend, .program, "suspend", keys: ["ctrl-z"]),
    CommandEntry(
      .quit, .program, "quit", keys: ["q", "ctrl-c"], hint: KeyHint(7, "quit"),
      synonyms: ["q", "exit"],
      plain: [TypedForm("quit", summary: "end the program")]),
  ]
}
