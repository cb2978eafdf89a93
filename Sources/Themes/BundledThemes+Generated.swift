// swift-format-ignore-file
// Written by Scripts/generate-bundled-themes.py; do not edit.

extension BundledThemes {
  static let names = [
    "colour-blind-safe",
    "default-light",
    "dracula",
    "gruvbox-dark",
    "gruvbox-light",
    "high-contrast",
    "mono",
    "nord",
    "solarized-light",
  ]

  static func text(of name: String) -> String? {
    switch name {
    case "colour-blind-safe":
      #"""
        # The colours of Okabe and Ito (jfly.uni-koeln.de/color), which people of every colour vision tell
        # apart, on a dark ground. Nothing is said by red against green.
        name = "Colour-blind safe"

        [palette]
        ground = "#101418"
        bar = "#1d242b"
        bar2 = "#2c3640"
        paper = "#f2f2f2"
        grey = "#a8b0b8"
        orange = "#e69f00"
        sky = "#56b4e9"
        green = "#009e73"
        yellow = "#f0e442"
        blue = "#0072b2"
        vermillion = "#d55e00"
        purple = "#cc79a7"
        # Lightened until they are read on every background of this theme (4.5:1).
        purple-text = "#d288b1"
        vermillion-text = "#d96c17"

        [styles]
        text = { fg = "paper", bg = "ground", attributes = [] }
        "text.placeholder" = { fg = "purple-text", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "bar", attributes = [] }
        "header.title" = { fg = "sky", attributes = ["bold"] }
        "header.account" = "grey"
        "header.unread" = { fg = "orange", attributes = ["bold"] }
        "header.filter" = { fg = "purple-text", attributes = ["underline"] }
        "header.readonly" = { fg = "yellow", attributes = ["bold"] }
        "header.production" = { fg = "ground", bg = "vermillion-text", attributes = ["bold"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "orange", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "grey", attributes = [] }
        "row.glyph" = "grey"
        "row.glyph.online" = "sky"
        "row.pin" = "yellow"
        "row.pending" = { fg = "yellow", attributes = ["bold"], stale = { fg = "yellow" } }
        "row.marked" = { fg = "yellow", attributes = ["bold"], stale = { fg = "yellow" } }
        "row.stale" = { fg = "yellow", attributes = [], stale = { fg = "yellow" } }
        "row.name" = "paper"
        "row.name.unread" = { fg = "paper", attributes = ["bold"] }
        "row.sender" = "sky"
        "row.preview" = { fg = "grey", attributes = [] }
        "row.preview.unread" = "paper"
        "row.preview.kind" = { fg = "grey", attributes = ["italic"] }
        "row.ticks" = { fg = "grey", attributes = [] }
        "row.ticks.read" = "sky"
        "row.tag" = "purple-text"
        "row.tag.proposed" = { fg = "grey", attributes = ["italic"] }
        "row.tag.more" = { fg = "grey", attributes = [] }
        "row.time" = { fg = "grey", attributes = [] }
        "row.time.unread" = "orange"
        "row.match" = { fg = "yellow", attributes = ["bold", "underline"] }

        status = { fg = "paper", bg = "bar", attributes = [] }
        "status.live" = "sky"
        "status.busy" = "sky"
        "status.offline" = { fg = "yellow", attributes = ["bold"] }
        "status.problem" = { fg = "vermillion-text", attributes = ["bold"] }
        "status.age" = { fg = "grey", attributes = [] }
        "status.notice" = "paper"
        "status.notice.failure" = { fg = "vermillion-text", attributes = ["bold"] }
        "status.hint" = { fg = "grey", attributes = [] }

        overlay = { fg = "paper", bg = "bar", attributes = [] }
        "overlay.border" = "sky"
        "overlay.title" = { fg = "sky", attributes = ["bold"] }
        "overlay.text" = "paper"
        "overlay.heading" = { fg = "orange", attributes = ["bold"] }
        "overlay.key" = { fg = "sky", attributes = ["bold"] }
        "overlay.dim" = { fg = "grey", attributes = [] }
        "overlay.busy" = "sky"
        "overlay.good" = "sky"
        "overlay.problem" = { fg = "vermillion-text", attributes = ["bold"] }

        prompt = { fg = "paper", bg = "bar", attributes = [] }
        "prompt.label" = { fg = "sky", attributes = ["bold"] }
        "prompt.text" = "paper"
        "prompt.completion" = { fg = "grey", attributes = [] }
        "prompt.add" = { fg = "sky", attributes = ["bold"] }
        "prompt.remove" = { fg = "vermillion-text", attributes = ["underline"] }
        "prompt.error" = { fg = "vermillion-text", attributes = ["bold"] }

        "message.title" = { fg = "paper", attributes = ["bold"] }
        "message.text" = "paper"

        [states]
        selected = { bg = "bar2", add = ["bold"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "grey" }

        """#
    case "default-light":
      #"""
        # For terminals with a light background, which shows through.
        # The colours are fixed entries of the 256-colour palette, dark enough for white.
        name = "Default, light"

        [palette]
        ink = "default"
        ground = "default"
        grey = "240"
        teal = "24"
        brown = "94"
        purple = "90"
        green = "22"
        red = "88"
        blue = "25"

        [styles]
        text = { fg = "ink", bg = "ground", attributes = [] }
        "text.placeholder" = { fg = "purple", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "ground", attributes = [] }
        "header.title" = { fg = "teal", attributes = ["bold"] }
        "header.account" = "grey"
        "header.unread" = { fg = "red", attributes = ["bold"] }
        "header.filter" = { fg = "purple", attributes = ["underline"] }
        "header.readonly" = { fg = "brown", attributes = ["bold"] }
        "header.production" = { fg = "red", attributes = ["bold", "reverse"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "red", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "grey", attributes = [] }
        "row.glyph" = "grey"
        "row.glyph.online" = "green"
        "row.pin" = "brown"
        "row.pending" = { fg = "brown", attributes = ["bold"], stale = { fg = "brown" } }
        "row.marked" = { fg = "brown", attributes = ["bold"], stale = { fg = "brown" } }
        "row.stale" = { fg = "brown", attributes = [], stale = { fg = "brown" } }
        "row.name" = "ink"
        "row.name.unread" = { fg = "ink", attributes = ["bold"] }
        "row.sender" = "teal"
        "row.preview" = { fg = "grey", attributes = [] }
        "row.preview.unread" = "ink"
        "row.preview.kind" = { fg = "grey", attributes = ["italic"] }
        "row.ticks" = { fg = "grey", attributes = [] }
        "row.ticks.read" = "blue"
        "row.tag" = "purple"
        "row.tag.proposed" = { fg = "grey", attributes = ["italic"] }
        "row.tag.more" = { fg = "grey", attributes = [] }
        "row.time" = { fg = "grey", attributes = [] }
        "row.time.unread" = { fg = "default", attributes = [] }
        "row.match" = { fg = "red", attributes = ["bold", "underline"] }

        status = { fg = "ink", bg = "ground", attributes = [] }
        "status.live" = "green"
        "status.busy" = "teal"
        "status.offline" = { fg = "brown", attributes = ["bold"] }
        "status.problem" = { fg = "red", attributes = ["bold"] }
        "status.age" = { fg = "grey", attributes = [] }
        "status.notice" = "ink"
        "status.notice.failure" = { fg = "red", attributes = ["bold"] }
        "status.hint" = { fg = "grey", attributes = [] }

        overlay = { fg = "ink", bg = "ground", attributes = [] }
        "overlay.border" = "teal"
        "overlay.title" = { fg = "teal", attributes = ["bold"] }
        "overlay.text" = "ink"
        "overlay.heading" = { fg = "red", attributes = ["bold"] }
        "overlay.key" = { fg = "teal", attributes = ["bold"] }
        "overlay.dim" = { fg = "grey", attributes = [] }
        "overlay.busy" = "teal"
        "overlay.good" = "green"
        "overlay.problem" = { fg = "red", attributes = ["bold"] }

        prompt = { fg = "ink", bg = "ground", attributes = [] }
        "prompt.label" = { fg = "teal", attributes = ["bold"] }
        "prompt.text" = "ink"
        "prompt.completion" = { fg = "grey", attributes = [] }
        "prompt.add" = { fg = "green", attributes = ["bold"] }
        "prompt.remove" = { fg = "red", attributes = ["underline"] }
        "prompt.error" = { fg = "red", attributes = ["bold"] }

        "message.title" = { fg = "ink", attributes = ["bold"] }
        "message.text" = "ink"

        [states]
        selected = { fg = "default", bg = "default", add = ["bold", "reverse"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "grey" }

        """#
    case "dracula":
      #"""
        # Dracula (draculatheme.com, MIT).
        name = "Dracula"

        [palette]
        background = "#282a36"
        selection = "#44475a"
        foreground = "#f8f8f2"
        comment = "#6272a4"
        cyan = "#8be9fd"
        green = "#50fa7b"
        orange = "#ffb86c"
        pink = "#ff79c6"
        purple = "#bd93f9"
        red = "#ff5555"
        yellow = "#f1fa8c"
        bar = "#343746"
        # Lightened until they are read on every background of this theme (4.5:1).
        comment-text = "#afb7d1"
        pink-text = "#ff95d2"
        red-text = "#ff7777"

        [styles]
        text = { fg = "foreground", bg = "background", attributes = [] }
        "text.placeholder" = { fg = "pink-text", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "bar", attributes = [] }
        "header.title" = { fg = "purple", attributes = ["bold"] }
        "header.account" = "comment-text"
        "header.unread" = { fg = "pink-text", attributes = ["bold"] }
        "header.filter" = { fg = "orange", attributes = ["underline"] }
        "header.readonly" = { fg = "yellow", attributes = ["bold"] }
        "header.production" = { fg = "background", bg = "red-text", attributes = ["bold"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "pink-text", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "comment-text", attributes = [] }
        "row.glyph" = "comment-text"
        "row.glyph.online" = "green"
        "row.pin" = "yellow"
        "row.pending" = { fg = "yellow", attributes = ["bold"], stale = { fg = "yellow" } }
        "row.marked" = { fg = "yellow", attributes = ["bold"], stale = { fg = "yellow" } }
        "row.stale" = { fg = "yellow", attributes = [], stale = { fg = "yellow" } }
        "row.name" = "foreground"
        "row.name.unread" = { fg = "foreground", attributes = ["bold"] }
        "row.sender" = "cyan"
        "row.preview" = { fg = "comment-text", attributes = [] }
        "row.preview.unread" = "foreground"
        "row.preview.kind" = { fg = "comment-text", attributes = ["italic"] }
        "row.ticks" = { fg = "comment-text", attributes = [] }
        "row.ticks.read" = "cyan"
        "row.tag" = "orange"
        "row.tag.proposed" = { fg = "comment-text", attributes = ["italic"] }
        "row.tag.more" = { fg = "comment-text", attributes = [] }
        "row.time" = { fg = "comment-text", attributes = [] }
        "row.time.unread" = "pink-text"
        "row.match" = { fg = "yellow", attributes = ["bold", "underline"] }

        status = { fg = "foreground", bg = "bar", attributes = [] }
        "status.live" = "green"
        "status.busy" = "purple"
        "status.offline" = { fg = "yellow", attributes = ["bold"] }
        "status.problem" = { fg = "red-text", attributes = ["bold"] }
        "status.age" = { fg = "comment-text", attributes = [] }
        "status.notice" = "foreground"
        "status.notice.failure" = { fg = "red-text", attributes = ["bold"] }
        "status.hint" = { fg = "comment-text", attributes = [] }

        overlay = { fg = "foreground", bg = "bar", attributes = [] }
        "overlay.border" = "purple"
        "overlay.title" = { fg = "purple", attributes = ["bold"] }
        "overlay.text" = "foreground"
        "overlay.heading" = { fg = "pink-text", attributes = ["bold"] }
        "overlay.key" = { fg = "purple", attributes = ["bold"] }
        "overlay.dim" = { fg = "comment-text", attributes = [] }
        "overlay.busy" = "purple"
        "overlay.good" = "green"
        "overlay.problem" = { fg = "red-text", attributes = ["bold"] }

        prompt = { fg = "foreground", bg = "bar", attributes = [] }
        "prompt.label" = { fg = "purple", attributes = ["bold"] }
        "prompt.text" = "foreground"
        "prompt.completion" = { fg = "comment-text", attributes = [] }
        "prompt.add" = { fg = "green", attributes = ["bold"] }
        "prompt.remove" = { fg = "red-text", attributes = ["underline"] }
        "prompt.error" = { fg = "red-text", attributes = ["bold"] }

        "message.title" = { fg = "foreground", attributes = ["bold"] }
        "message.text" = "foreground"

        [states]
        selected = { bg = "selection", add = ["bold"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "comment-text" }

        """#
    case "gruvbox-dark":
      #"""
        # Gruvbox dark: retro groove colours (github.com/morhetz/gruvbox, MIT).
        name = "Gruvbox dark"

        [palette]
        bg0 = "#282828"
        bg1 = "#3c3836"
        bg2 = "#504945"
        fg0 = "#fbf1c7"
        fg1 = "#ebdbb2"
        fg4 = "#a89984"
        red = "#fb4934"
        green = "#b8bb26"
        yellow = "#fabd2f"
        blue = "#83a598"
        purple = "#d3869b"
        aqua = "#8ec07c"
        orange = "#fe8019"
        # Lightened until they are read on every background of this theme (4.5:1).
        fg4-text = "#afa18e"
        purple-text = "#d68ea2"
        blue-text = "#89aa9d"
        red-text = "#fc7c6d"

        [styles]
        text = { fg = "fg1", bg = "bg0", attributes = [] }
        "text.placeholder" = { fg = "purple-text", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "bg1", attributes = [] }
        "header.title" = { fg = "aqua", attributes = ["bold"] }
        "header.account" = "fg4-text"
        "header.unread" = { fg = "yellow", attributes = ["bold"] }
        "header.filter" = { fg = "purple-text", attributes = ["underline"] }
        "header.readonly" = { fg = "yellow", attributes = ["bold"] }
        "header.production" = { fg = "bg0", bg = "red-text", attributes = ["bold"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "yellow", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "fg4-text", attributes = [] }
        "row.glyph" = "fg4-text"
        "row.glyph.online" = "green"
        "row.pin" = "orange"
        "row.pending" = { fg = "orange", attributes = ["bold"], stale = { fg = "orange" } }
        "row.marked" = { fg = "orange", attributes = ["bold"], stale = { fg = "orange" } }
        "row.stale" = { fg = "orange", attributes = [], stale = { fg = "orange" } }
        "row.name" = "fg1"
        "row.name.unread" = { fg = "fg0", attributes = ["bold"] }
        "row.sender" = "blue-text"
        "row.preview" = { fg = "fg4-text", attributes = [] }
        "row.preview.unread" = "fg1"
        "row.preview.kind" = { fg = "fg4-text", attributes = ["italic"] }
        "row.ticks" = { fg = "fg4-text", attributes = [] }
        "row.ticks.read" = "aqua"
        "row.tag" = "purple-text"
        "row.tag.proposed" = { fg = "fg4-text", attributes = ["italic"] }
        "row.tag.more" = { fg = "fg4-text", attributes = [] }
        "row.time" = { fg = "fg4-text", attributes = [] }
        "row.time.unread" = "yellow"
        "row.match" = { fg = "yellow", attributes = ["bold", "underline"] }

        status = { fg = "fg1", bg = "bg1", attributes = [] }
        "status.live" = "green"
        "status.busy" = "aqua"
        "status.offline" = { fg = "orange", attributes = ["bold"] }
        "status.problem" = { fg = "red-text", attributes = ["bold"] }
        "status.age" = { fg = "fg4-text", attributes = [] }
        "status.notice" = "fg1"
        "status.notice.failure" = { fg = "red-text", attributes = ["bold"] }
        "status.hint" = { fg = "fg4-text", attributes = [] }

        overlay = { fg = "fg1", bg = "bg1", attributes = [] }
        "overlay.border" = "aqua"
        "overlay.title" = { fg = "aqua", attributes = ["bold"] }
        "overlay.text" = "fg1"
        "overlay.heading" = { fg = "yellow", attributes = ["bold"] }
        "overlay.key" = { fg = "aqua", attributes = ["bold"] }
        "overlay.dim" = { fg = "fg4-text", attributes = [] }
        "overlay.busy" = "aqua"
        "overlay.good" = "green"
        "overlay.problem" = { fg = "red-text", attributes = ["bold"] }

        prompt = { fg = "fg1", bg = "bg1", attributes = [] }
        "prompt.label" = { fg = "aqua", attributes = ["bold"] }
        "prompt.text" = "fg1"
        "prompt.completion" = { fg = "fg4-text", attributes = [] }
        "prompt.add" = { fg = "green", attributes = ["bold"] }
        "prompt.remove" = { fg = "red-text", attributes = ["underline"] }
        "prompt.error" = { fg = "red-text", attributes = ["bold"] }

        "message.title" = { fg = "fg0", attributes = ["bold"] }
        "message.text" = "fg1"

        [states]
        selected = { bg = "bg1", add = ["bold"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "fg4-text" }

        """#
    case "gruvbox-light":
      #"""
        # Gruvbox light: retro groove colours (github.com/morhetz/gruvbox, MIT).
        name = "Gruvbox light"

        [palette]
        bg0 = "#fbf1c7"
        bg1 = "#ebdbb2"
        bg2 = "#d5c4a1"
        fg0 = "#282828"
        fg1 = "#3c3836"
        fg4 = "#7c6f64"
        red = "#9d0006"
        green = "#79740e"
        yellow = "#b57614"
        blue = "#076678"
        purple = "#8f3f71"
        aqua = "#427b58"
        orange = "#af3a03"
        # Darkened until they are read on every background of this theme (4.5:1).
        fg4-text = "#695e55"
        aqua-text = "#396a4c"
        orange-text = "#ad3903"
        green-text = "#66610c"
        yellow-text = "#84560f"

        [styles]
        text = { fg = "fg1", bg = "bg0", attributes = [] }
        "text.placeholder" = { fg = "purple", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "bg1", attributes = [] }
        "header.title" = { fg = "aqua-text", attributes = ["bold"] }
        "header.account" = "fg4-text"
        "header.unread" = { fg = "orange-text", attributes = ["bold"] }
        "header.filter" = { fg = "purple", attributes = ["underline"] }
        "header.readonly" = { fg = "orange-text", attributes = ["bold"] }
        "header.production" = { fg = "bg0", bg = "red", attributes = ["bold"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "orange-text", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "fg4-text", attributes = [] }
        "row.glyph" = "fg4-text"
        "row.glyph.online" = "green-text"
        "row.pin" = "yellow-text"
        "row.pending" = { fg = "yellow-text", attributes = ["bold"], stale = { fg = "yellow-text" } }
        "row.marked" = { fg = "yellow-text", attributes = ["bold"], stale = { fg = "yellow-text" } }
        "row.stale" = { fg = "yellow-text", attributes = [], stale = { fg = "yellow-text" } }
        "row.name" = "fg1"
        "row.name.unread" = { fg = "fg0", attributes = ["bold"] }
        "row.sender" = "blue"
        "row.preview" = { fg = "fg4-text", attributes = [] }
        "row.preview.unread" = "fg1"
        "row.preview.kind" = { fg = "fg4-text", attributes = ["italic"] }
        "row.ticks" = { fg = "fg4-text", attributes = [] }
        "row.ticks.read" = "aqua-text"
        "row.tag" = "purple"
        "row.tag.proposed" = { fg = "fg4-text", attributes = ["italic"] }
        "row.tag.more" = { fg = "fg4-text", attributes = [] }
        "row.time" = { fg = "fg4-text", attributes = [] }
        "row.time.unread" = "orange-text"
        "row.match" = { fg = "orange-text", attributes = ["bold", "underline"] }

        status = { fg = "fg1", bg = "bg1", attributes = [] }
        "status.live" = "green-text"
        "status.busy" = "aqua-text"
        "status.offline" = { fg = "yellow-text", attributes = ["bold"] }
        "status.problem" = { fg = "red", attributes = ["bold"] }
        "status.age" = { fg = "fg4-text", attributes = [] }
        "status.notice" = "fg1"
        "status.notice.failure" = { fg = "red", attributes = ["bold"] }
        "status.hint" = { fg = "fg4-text", attributes = [] }

        overlay = { fg = "fg1", bg = "bg1", attributes = [] }
        "overlay.border" = "aqua-text"
        "overlay.title" = { fg = "aqua-text", attributes = ["bold"] }
        "overlay.text" = "fg1"
        "overlay.heading" = { fg = "orange-text", attributes = ["bold"] }
        "overlay.key" = { fg = "aqua-text", attributes = ["bold"] }
        "overlay.dim" = { fg = "fg4-text", attributes = [] }
        "overlay.busy" = "aqua-text"
        "overlay.good" = "green-text"
        "overlay.problem" = { fg = "red", attributes = ["bold"] }

        prompt = { fg = "fg1", bg = "bg1", attributes = [] }
        "prompt.label" = { fg = "aqua-text", attributes = ["bold"] }
        "prompt.text" = "fg1"
        "prompt.completion" = { fg = "fg4-text", attributes = [] }
        "prompt.add" = { fg = "green-text", attributes = ["bold"] }
        "prompt.remove" = { fg = "red", attributes = ["underline"] }
        "prompt.error" = { fg = "red", attributes = ["bold"] }

        "message.title" = { fg = "fg0", attributes = ["bold"] }
        "message.text" = "fg1"

        [states]
        selected = { bg = "bg1", add = ["bold"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "fg4-text" }

        """#
    case "high-contrast":
      #"""
        # Pure colours on black; every text has a contrast of at least 7:1.
        name = "High contrast"

        [palette]
        black = "#000000"
        white = "#ffffff"
        grey = "#d0d0d0"
        cyan = "#00ffff"
        yellow = "#ffff00"
        green = "#00ff00"
        orange = "#ffb000"
        red = "#ff8080"
        violet = "#ff9cff"
        bar = "#1c1c1c"
        ink = "#000000"

        [styles]
        text = { fg = "white", bg = "black", attributes = [] }
        "text.placeholder" = { fg = "violet", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "bar", attributes = [] }
        "header.title" = { fg = "cyan", attributes = ["bold"] }
        "header.account" = "grey"
        "header.unread" = { fg = "yellow", attributes = ["bold"] }
        "header.filter" = { fg = "violet", attributes = ["underline"] }
        "header.readonly" = { fg = "yellow", attributes = ["bold"] }
        "header.production" = { fg = "black", bg = "red", attributes = ["bold"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "yellow", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "grey", attributes = [] }
        "row.glyph" = "grey"
        "row.glyph.online" = "green"
        "row.pin" = "orange"
        "row.pending" = { fg = "orange", attributes = ["bold"], stale = { fg = "orange" } }
        "row.marked" = { fg = "orange", attributes = ["bold"], stale = { fg = "orange" } }
        "row.stale" = { fg = "orange", attributes = [], stale = { fg = "orange" } }
        "row.name" = "white"
        "row.name.unread" = { fg = "white", attributes = ["bold"] }
        "row.sender" = "cyan"
        "row.preview" = { fg = "grey", attributes = [] }
        "row.preview.unread" = "white"
        "row.preview.kind" = { fg = "grey", attributes = ["italic"] }
        "row.ticks" = { fg = "grey", attributes = [] }
        "row.ticks.read" = "cyan"
        "row.tag" = "violet"
        "row.tag.proposed" = { fg = "grey", attributes = ["italic"] }
        "row.tag.more" = { fg = "grey", attributes = [] }
        "row.time" = { fg = "grey", attributes = [] }
        "row.time.unread" = "yellow"
        "row.match" = { fg = "yellow", attributes = ["bold", "underline"] }

        status = { fg = "white", bg = "bar", attributes = [] }
        "status.live" = "green"
        "status.busy" = "cyan"
        "status.offline" = { fg = "orange", attributes = ["bold"] }
        "status.problem" = { fg = "red", attributes = ["bold"] }
        "status.age" = { fg = "grey", attributes = [] }
        "status.notice" = "white"
        "status.notice.failure" = { fg = "red", attributes = ["bold"] }
        "status.hint" = { fg = "grey", attributes = [] }

        overlay = { fg = "white", bg = "bar", attributes = [] }
        "overlay.border" = "cyan"
        "overlay.title" = { fg = "cyan", attributes = ["bold"] }
        "overlay.text" = "white"
        "overlay.heading" = { fg = "yellow", attributes = ["bold"] }
        "overlay.key" = { fg = "cyan", attributes = ["bold"] }
        "overlay.dim" = { fg = "grey", attributes = [] }
        "overlay.busy" = "cyan"
        "overlay.good" = "green"
        "overlay.problem" = { fg = "red", attributes = ["bold"] }

        prompt = { fg = "white", bg = "bar", attributes = [] }
        "prompt.label" = { fg = "cyan", attributes = ["bold"] }
        "prompt.text" = "white"
        "prompt.completion" = { fg = "grey", attributes = [] }
        "prompt.add" = { fg = "green", attributes = ["bold"] }
        "prompt.remove" = { fg = "red", attributes = ["underline"] }
        "prompt.error" = { fg = "red", attributes = ["bold"] }

        "message.title" = { fg = "white", attributes = ["bold"] }
        "message.text" = "white"

        [states]
        selected = { fg = "black", bg = "yellow", add = ["bold", "underline"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "grey" }

        """#
    case "mono":
      #"""
        # No colours at all: everything is said by bold, dim, italic, underlined and reversed text.
        name = "Mono"

        [styles]
        text = { fg = "default", bg = "default", attributes = [] }
        "text.placeholder" = { attributes = ["underline"] }

        header = { attributes = ["bold"] }
        "header.account" = { attributes = [] }
        "header.filter" = { attributes = ["bold", "underline"] }
        "header.readonly" = { attributes = ["bold", "underline"] }
        "header.production" = { attributes = ["bold", "reverse"] }

        "row.badge" = { attributes = ["bold"] }
        "row.badge.untracked" = { attributes = ["dim"] }
        "row.glyph" = { attributes = ["dim"] }
        "row.glyph.online" = { attributes = ["bold"] }
        "row.pin" = { attributes = [] }
        "row.pending" = { attributes = ["bold"], stale = { remove = ["dim"] } }
        "row.marked" = { attributes = ["bold"], stale = { remove = ["dim"] } }
        "row.stale" = { attributes = [] }
        "row.name" = { attributes = [] }
        "row.name.unread" = { attributes = ["bold"], stale = { remove = ["dim"] } }
        "row.sender" = { attributes = [] }
        "row.preview" = { attributes = ["dim"] }
        "row.preview.unread" = { attributes = [] }
        "row.preview.kind" = { attributes = ["dim", "italic"] }
        "row.ticks" = { attributes = ["dim"] }
        "row.ticks.read" = { attributes = ["bold"] }
        "row.tag" = { attributes = ["underline"] }
        "row.tag.proposed" = { attributes = ["dim", "italic"] }
        "row.tag.more" = { attributes = ["dim"] }
        "row.time" = { attributes = ["dim"] }
        "row.time.unread" = { attributes = ["bold"] }
        "row.match" = { attributes = ["bold", "underline"] }

        status = { attributes = [] }
        "status.offline" = { attributes = ["bold"] }
        "status.problem" = { attributes = ["bold", "underline"] }
        "status.age" = { attributes = ["dim"] }
        "status.notice.failure" = { attributes = ["bold"] }
        "status.hint" = { attributes = ["dim"] }

        overlay = { attributes = [] }
        "overlay.title" = { attributes = ["bold"] }
        "overlay.heading" = { attributes = ["bold", "underline"] }
        "overlay.key" = { attributes = ["bold"] }
        "overlay.dim" = { attributes = ["dim"] }
        "overlay.busy" = { attributes = [] }
        "overlay.good" = { attributes = [] }
        "overlay.problem" = { attributes = ["bold", "underline"] }

        prompt = { attributes = [] }
        "prompt.label" = { attributes = ["bold"] }
        "prompt.completion" = { attributes = ["dim"] }
        "prompt.add" = { attributes = ["bold"] }
        "prompt.remove" = { attributes = ["dim", "underline"] }
        "prompt.error" = { attributes = ["bold", "underline"] }

        message = { attributes = [] }
        "message.title" = { attributes = ["bold"] }

        [states]
        selected = { add = ["bold", "reverse"], remove = ["dim"] }
        pending = { add = ["italic"] }
        stale = { add = ["dim"] }

        """#
    case "nord":
      #"""
        # Nord: an arctic, north-bluish palette (nordtheme.com, MIT).
        name = "Nord"

        [palette]
        nord0 = "#2e3440"
        nord1 = "#3b4252"
        nord2 = "#434c5e"
        nord3 = "#4c566a"
        nord4 = "#d8dee9"
        nord5 = "#e5e9f0"
        nord6 = "#eceff4"
        nord7 = "#8fbcbb"
        nord8 = "#88c0d0"
        nord9 = "#81a1c1"
        nord10 = "#5e81ac"
        nord11 = "#bf616a"
        nord12 = "#d08770"
        nord13 = "#ebcb8b"
        nord14 = "#a3be8c"
        nord15 = "#b48ead"
        # Lightened until they are read on every background of this theme (4.5:1).
        nord9-text = "#98b2cc"
        nord15-text = "#c4a6be"
        nord11-text = "#d9a0a6"

        [styles]
        text = { fg = "nord4", bg = "nord0", attributes = [] }
        "text.placeholder" = { fg = "nord15-text", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "nord1", attributes = [] }
        "header.title" = { fg = "nord8", attributes = ["bold"] }
        "header.account" = "nord9-text"
        "header.unread" = { fg = "nord13", attributes = ["bold"] }
        "header.filter" = { fg = "nord15-text", attributes = ["underline"] }
        "header.readonly" = { fg = "nord13", attributes = ["bold"] }
        "header.production" = { fg = "nord0", bg = "nord11-text", attributes = ["bold"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "nord13", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "nord9-text", attributes = [] }
        "row.glyph" = "nord9-text"
        "row.glyph.online" = "nord14"
        "row.pin" = "nord13"
        "row.pending" = { fg = "nord13", attributes = ["bold"], stale = { fg = "nord13" } }
        "row.marked" = { fg = "nord13", attributes = ["bold"], stale = { fg = "nord13" } }
        "row.stale" = { fg = "nord13", attributes = [], stale = { fg = "nord13" } }
        "row.name" = "nord4"
        "row.name.unread" = { fg = "nord6", attributes = ["bold"] }
        "row.sender" = "nord7"
        "row.preview" = { fg = "nord9-text", attributes = [] }
        "row.preview.unread" = "nord4"
        "row.preview.kind" = { fg = "nord9-text", attributes = ["italic"] }
        "row.ticks" = { fg = "nord9-text", attributes = [] }
        "row.ticks.read" = "nord8"
        "row.tag" = "nord15-text"
        "row.tag.proposed" = { fg = "nord9-text", attributes = ["italic"] }
        "row.tag.more" = { fg = "nord9-text", attributes = [] }
        "row.time" = { fg = "nord9-text", attributes = [] }
        "row.time.unread" = "nord13"
        "row.match" = { fg = "nord13", attributes = ["bold", "underline"] }

        status = { fg = "nord4", bg = "nord1", attributes = [] }
        "status.live" = "nord14"
        "status.busy" = "nord8"
        "status.offline" = { fg = "nord13", attributes = ["bold"] }
        "status.problem" = { fg = "nord11-text", attributes = ["bold"] }
        "status.age" = { fg = "nord9-text", attributes = [] }
        "status.notice" = "nord4"
        "status.notice.failure" = { fg = "nord11-text", attributes = ["bold"] }
        "status.hint" = { fg = "nord9-text", attributes = [] }

        overlay = { fg = "nord4", bg = "nord1", attributes = [] }
        "overlay.border" = "nord8"
        "overlay.title" = { fg = "nord8", attributes = ["bold"] }
        "overlay.text" = "nord4"
        "overlay.heading" = { fg = "nord13", attributes = ["bold"] }
        "overlay.key" = { fg = "nord8", attributes = ["bold"] }
        "overlay.dim" = { fg = "nord9-text", attributes = [] }
        "overlay.busy" = "nord8"
        "overlay.good" = "nord14"
        "overlay.problem" = { fg = "nord11-text", attributes = ["bold"] }

        prompt = { fg = "nord4", bg = "nord1", attributes = [] }
        "prompt.label" = { fg = "nord8", attributes = ["bold"] }
        "prompt.text" = "nord4"
        "prompt.completion" = { fg = "nord9-text", attributes = [] }
        "prompt.add" = { fg = "nord14", attributes = ["bold"] }
        "prompt.remove" = { fg = "nord11-text", attributes = ["underline"] }
        "prompt.error" = { fg = "nord11-text", attributes = ["bold"] }

        "message.title" = { fg = "nord6", attributes = ["bold"] }
        "message.text" = "nord4"

        [states]
        selected = { bg = "nord1", add = ["bold"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "nord9-text" }

        """#
    case "solarized-light":
      #"""
        # Solarized light (ethanschoonover.com/solarized, MIT).
        name = "Solarized light"

        [palette]
        base3 = "#fdf6e3"
        base2 = "#eee8d5"
        base1 = "#93a1a1"
        base00 = "#657b83"
        base01 = "#586e75"
        base02 = "#073642"
        base03 = "#002b36"
        yellow = "#b58900"
        orange = "#cb4b16"
        red = "#dc322f"
        magenta = "#d33682"
        violet = "#6c71c4"
        blue = "#268bd2"
        cyan = "#2aa198"
        green = "#859900"
        # Darkened until they are read on every background of this theme (4.5:1).
        base00-text = "#586b72"
        blue-text = "#1e6ca4"
        orange-text = "#b34213"
        violet-text = "#5d61a9"
        cyan-text = "#1e726c"
        green-text = "#606e00"
        yellow-text = "#826300"
        red-text = "#c42c2a"
        magenta-text = "#ba3072"

        [styles]
        text = { fg = "base02", bg = "base3", attributes = [] }
        "text.placeholder" = { fg = "magenta-text", attributes = ["underline"] }

        # The first and the last line lie on a quiet bar.
        header = { bg = "base2", attributes = [] }
        "header.title" = { fg = "blue-text", attributes = ["bold"] }
        "header.account" = "base00-text"
        "header.unread" = { fg = "orange-text", attributes = ["bold"] }
        "header.filter" = { fg = "violet-text", attributes = ["underline"] }
        "header.readonly" = { fg = "orange-text", attributes = ["bold"] }
        "header.production" = { fg = "base3", bg = "red-text", attributes = ["bold"] }

        # Unread rows stand out by weight and by their badge; read ones recede.
        "row.badge" = { fg = "orange-text", attributes = ["bold"] }
        "row.badge.untracked" = { fg = "base00-text", attributes = [] }
        "row.glyph" = "base00-text"
        "row.glyph.online" = "green-text"
        "row.pin" = "yellow-text"
        "row.pending" = { fg = "yellow-text", attributes = ["bold"], stale = { fg = "yellow-text" } }
        "row.marked" = { fg = "yellow-text", attributes = ["bold"], stale = { fg = "yellow-text" } }
        "row.stale" = { fg = "yellow-text", attributes = [], stale = { fg = "yellow-text" } }
        "row.name" = "base02"
        "row.name.unread" = { fg = "base03", attributes = ["bold"] }
        "row.sender" = "cyan-text"
        "row.preview" = { fg = "base00-text", attributes = [] }
        "row.preview.unread" = "base02"
        "row.preview.kind" = { fg = "base00-text", attributes = ["italic"] }
        "row.ticks" = { fg = "base00-text", attributes = [] }
        "row.ticks.read" = "blue-text"
        "row.tag" = "violet-text"
        "row.tag.proposed" = { fg = "base00-text", attributes = ["italic"] }
        "row.tag.more" = { fg = "base00-text", attributes = [] }
        "row.time" = { fg = "base00-text", attributes = [] }
        "row.time.unread" = "orange-text"
        "row.match" = { fg = "orange-text", attributes = ["bold", "underline"] }

        status = { fg = "base02", bg = "base2", attributes = [] }
        "status.live" = "green-text"
        "status.busy" = "blue-text"
        "status.offline" = { fg = "yellow-text", attributes = ["bold"] }
        "status.problem" = { fg = "red-text", attributes = ["bold"] }
        "status.age" = { fg = "base00-text", attributes = [] }
        "status.notice" = "base02"
        "status.notice.failure" = { fg = "red-text", attributes = ["bold"] }
        "status.hint" = { fg = "base00-text", attributes = [] }

        overlay = { fg = "base02", bg = "base2", attributes = [] }
        "overlay.border" = "blue-text"
        "overlay.title" = { fg = "blue-text", attributes = ["bold"] }
        "overlay.text" = "base02"
        "overlay.heading" = { fg = "orange-text", attributes = ["bold"] }
        "overlay.key" = { fg = "blue-text", attributes = ["bold"] }
        "overlay.dim" = { fg = "base00-text", attributes = [] }
        "overlay.busy" = "blue-text"
        "overlay.good" = "green-text"
        "overlay.problem" = { fg = "red-text", attributes = ["bold"] }

        prompt = { fg = "base02", bg = "base2", attributes = [] }
        "prompt.label" = { fg = "blue-text", attributes = ["bold"] }
        "prompt.text" = "base02"
        "prompt.completion" = { fg = "base00-text", attributes = [] }
        "prompt.add" = { fg = "green-text", attributes = ["bold"] }
        "prompt.remove" = { fg = "red-text", attributes = ["underline"] }
        "prompt.error" = { fg = "red-text", attributes = ["bold"] }

        "message.title" = { fg = "base03", attributes = ["bold"] }
        "message.text" = "base02"

        [states]
        selected = { bg = "base2", add = ["bold"], remove = ["dim"] }
        pending = { add = ["italic"] }
        # The colours leave; what is left is as easy to read as before.
        stale = { fg = "base00-text" }

        """#
    default: nil
    }
  }
}
