extension Settings {
  /// A configuration file that explains every setting and sets none.
  ///
  /// - Shape: valid TOML; each setting is a line `#name = value` that holds its default (or, for the
  ///   account, an example), so that removing the `#` turns it on.
  public static let commentedTemplate = """
    # Configuration of recents. Uncomment a line to change its default.
    # `recents config check` reports problems, and shows each effective value and its source.
    #
    # Flags and environment variables override this file.

    # ── The app ────────────────────────────────────────────────────────────────────────────────

    # The ID and the region (us, eu or in) of the app, as the dashboard shows them. Also:
    # RECENTS_APP_ID, RECENTS_REGION, --app-id and --region.
    #app_id = "0123456789abcdef"
    #region = "us"

    # Instead of the two: the address of a server with the same API, including its version.
    # http:// is for this machine only. Also: RECENTS_BASE_URL and --base-url.
    # base_url = "https://example.org/v3"

    # The acting user: the UID of a user of the app. Also: RECENTS_UID and --uid.
    #uid = "ada"

    # The source of the REST API key (full access): the output of a program, which is run without a
    # shell; an environment variable; or a file that only you may read (chmod 600).
    # RECENTS_API_KEY overrides all of them. There is no flag, because other users can see flags.
    #api_key = { command = ["pass", "show", "comet"] }
    # api_key = { env = "COMET_KEY" }
    # api_key = { file = "~/.config/recents/key" }

    # Seconds that the program may take which prints the key, 1 to 600: by default 60, because it may
    # ask for a passphrase, and 10 while the pane is open, where it cannot.
    # key_timeout = 60

    # Allows the key itself in this file, provided that nobody else may read the file.
    #allow_plaintext_key = false

    # The profile to use, one of those at the end of this file. Also: --profile.
    # profile = "work"

    # ── Safety ─────────────────────────────────────────────────────────────────────────────────

    # Send nothing that changes anything; keys that would say so. Also: --readonly.
    #readonly = false

    # For an account in production, best set in its profile: colours the header, and every change of
    # several conversations is confirmed by typing the name of the profile.
    #production = false

    # ── The screen ─────────────────────────────────────────────────────────────────────────────

    # `recents themes` lists the themes.
    #theme = "default"

    # auto, never, 16, 256 or true (24 bits).
    #color = "auto"

    # auto asks the terminal; light or dark decides which variant of the default theme is used. Other
    # themes stay as they are.
    #background = "auto"

    # Wheel and clicks. To select text with the mouse, hold Shift (in some terminals Option or Alt), or
    # set this to false.
    #mouse = true

    # Only ASCII: plain borders, letters for glyphs.
    #ascii = false

    # Plain text, one line per change, instead of a screen: for screen readers. By default only where
    # the terminal can show nothing else; false never does it.
    # plain = true

    # Seconds that a script (plain mode with commands from a file or a pipe) waits for a server that
    # is away, 0 to 3600. Also: --timeout.
    #script_timeout = 30

    # stable draws emoji as every terminal counts them: the first person of a joined family, the letters
    # of a flag. full draws families, flags, skin tones and keycaps as one picture each, as far as this
    # terminal counts them so. text spells them out, as in :party_popper:.
    #emoji = "stable"

    # Row numbers all the time, not only while a command is typed.
    #numbers = false

    # Seconds without a key after which the pane shows the newest rows again, 0 to 86400; 0 for
    # never.
    #return_to_top = 300

    # hold keeps every row where it is from a key until there has been none for order_hold seconds (0.5
    # to 60), so that no row moves under your hands; live moves rows at once.
    #order = "hold"
    #order_hold = 2

    # The place of the bar after r, u and t: stay, next, or next-unread for the next unread row.
    #after = "stay"

    # Key hints on the last line: auto, until their commands were used; always; or never.
    #hints = "auto"

    # A log of events, without the text of messages. Paths may begin with ~/; others are relative to the
    # directory of this file.
    # log = "recents.log"

    # error, warning, info or debug: how much the log keeps. Each level includes those before it.
    #log_level = "info"

    # ── Views ──────────────────────────────────────────────────────────────────────────────────

    # Lists with a name, which a bar under the header shows with the number of unread conversations in
    # each: g1 to g9 open them, g0 lists everything. The language of queries is that of the key \\.
    # [[views]]
    # name = "urgent"
    # query = "tag:urgent is:unread"
    # The order of the rows: recent, unread, waiting, name or count.
    # sort = "waiting"
    # A key of its own.
    # key = "U"
    # Whether new unread messages in it are announced.
    # notify = true
    # The columns, from left to right.
    # columns = ["unread", "name", "preview", "tags", "waiting", "time"]

    # Conversations that are muted besides those that you mute with m: they are left out of all counts,
    # unless they mention you.
    [mute]
    # query = "tag:muted"

    # ── Polling ────────────────────────────────────────────────────────────────────────────────

    [poll]
    # Seconds between polls of the first page while something happens, 1 to 3600.
    #interval = 5
    # The longest wait in seconds while the terminal does not have the focus, 1 to 3600.
    #unfocused = 15
    # Rows per request, 1 to 1000. Unless it is set, the whole list is read with 1000.
    # page_size = 100
    # Seconds between two passes over the whole list, 1 to 86400.
    #full_every = 300

    # ── Changes of many conversations ──────────────────────────────────────────────────────────

    [bulk]
    # Above this number of conversations, a change is confirmed with a key, 0 to 1000000.
    #confirm = 10
    # Above this number, it is confirmed by typing the number, 0 to 1000000.
    #type = 100

    # ── Done ───────────────────────────────────────────────────────────────────────────────────

    # What d does: whether it marks the conversation read, the tags that it adds and removes, and the
    # place of the bar afterwards, as in after.
    [done]
    #read = true
    #add = ["done"]
    #remove = ["open"]
    #move = "next"

    # ── Tags ───────────────────────────────────────────────────────────────────────────────────

    [tags]
    # Groups of tags that exclude each other: setting one removes the others. * stands for any
    # characters, as in ["prio:*", "state:*"].
    #exclusive = []

    # Tags that are proposed in the rows that a query finds, and set only when you accept them. badge
    # stands in the row in place of the tags.
    # [[rules]]
    # name = "late"
    # query = "waiting>2d -tag:any"
    # tags = ["+follow-up"]
    # badge = "late"

    # ── Network ────────────────────────────────────────────────────────────────────────────────

    [network]
    # Certificates to trust instead of those of the system: a file, or a directory made by c_rehash.
    # ca_file = "/etc/ssl/certs/company.pem"
    # ca_path = "/etc/ssl/company"
    # Seconds to wait for a connection, 0.1 to 300.
    #connect_timeout = 10
    # Seconds to wait for a complete response, 1 to 600.
    #timeout = 30

    # ── Keys ───────────────────────────────────────────────────────────────────────────────────

    # The keys of a command, in place of its default keys; [] leaves it without any.
    # `recents keys` lists the commands.
    [keys]
    # The language of a keyboard without Latin letters, such as ru or el: the keys of commands are read
    # by their position. Text stays as it is typed.
    # layout = "ru"
    # mark-read = "r"
    # quit = ["q", "ctrl-c"]

    # ── Profiles ───────────────────────────────────────────────────────────────────────────────

    # A profile may contain any setting above, and overrides it.
    # [profiles.work]
    # app_id = "fedcba9876543210"
    # uid = "grace"
    # poll = { interval = 2 }

    """
}
