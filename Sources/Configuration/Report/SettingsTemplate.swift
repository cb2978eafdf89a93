extension Settings {
  /// A configuration file in which everything is explained and nothing is said yet.
  ///
  /// - Shape: valid TOML; each setting is a line `#name = value` that holds its default (or, for the
  ///   account, an example), so that removing the `#` turns it on.
  public static let commentedTemplate = """
    # Configuration of recents. Take away the # before a line to say something else than the default.
    # `recents config check` tells whether all is well and which value counts.
    #
    # What is said by a flag or by the environment counts more than what is said here.

    # ── The app ────────────────────────────────────────────────────────────────────────────────

    # The app's id and region (us, eu or in), as the dashboard shows them. RECENTS_APP_ID,
    # RECENTS_REGION, --app-id and --region say the same.
    #app_id = "0123456789abcdef"
    #region = "us"

    # Instead of the two: the address of a server that speaks the same API, with its version.
    # http:// is for this machine only. RECENTS_BASE_URL and --base-url say the same.
    # base_url = "https://example.org/v3"

    # On whose behalf: the UID of a user of the app. RECENTS_UID and --uid say the same.
    #uid = "ada"

    # Where the REST API key (full access) comes from: the output of a program, which is run without
    # a shell; an environment variable; or a file that only you may read (chmod 600).
    # RECENTS_API_KEY counts more than any of them. There is no flag, because others see flags.
    #api_key = { command = ["pass", "show", "comet"] }
    # api_key = { env = "COMET_KEY" }
    # api_key = { file = "~/.config/recents/key" }

    # The key itself may stand here only with this, and only if nobody else may read this file.
    #allow_plaintext_key = false

    # Which of the profiles at the end of this file to use. --profile says the same.
    # profile = "work"

    # ── The screen ─────────────────────────────────────────────────────────────────────────────

    # `recents themes` shows what there is.
    #theme = "default"

    # auto, never, 16, 256 or true (24 bits).
    #color = "auto"

    # auto asks the terminal; light or dark decides which variant of the default theme is used. Other
    # themes stay as they are.
    #background = "auto"

    # Wheel and clicks. To select text as the terminal does, hold Shift (in some terminals Option or
    # Alt), or say false.
    #mouse = true

    # Only ASCII: plain borders, letters for glyphs.
    #ascii = false

    # Lines instead of a screen, for screen readers: nothing is drawn, each change is told. Without
    # this it is done by itself where the terminal can show nothing else; false never does it.
    # plain = true

    # stable draws emoji as every terminal counts them: of a joined family the first person, of a flag
    # its letters. full draws families, flags, skin tones and keycaps as one picture each, as far as
    # this terminal turns out to count them so. text spells them, as in :party_popper:.
    #emoji = "stable"

    # A log of what happens, never of what is written. Paths may begin with ~/; others count from
    # the directory of this file.
    # log = "recents.log"

    # error, warning, info or debug: how much the log keeps. Each level includes those before it.
    #log_level = "info"

    # ── Polling ────────────────────────────────────────────────────────────────────────────────

    [poll]
    # Seconds between two looks at the first page while something happens, 1 to 3600.
    #interval = 5
    # Rows a page, 1 to 1000.
    #page_size = 100
    # Seconds between two readings of the whole list, 1 to 86400.
    #full_every = 300

    # ── Network ────────────────────────────────────────────────────────────────────────────────

    [network]
    # Certificates to trust instead of the system's: one file, or a directory made by c_rehash.
    # ca_file = "/etc/ssl/certs/company.pem"
    # ca_path = "/etc/ssl/company"
    # Seconds a connection may take, 0.1 to 300.
    #connect_timeout = 10
    # Seconds an exchange may take, 1 to 600.
    #timeout = 30

    # ── Keys ───────────────────────────────────────────────────────────────────────────────────

    # A command, and the keys it shall have instead of its own; [] takes them away.
    # `recents keys` lists the commands.
    [keys]
    # mark-read = "r"
    # quit = ["q", "ctrl-c"]

    # ── Profiles ───────────────────────────────────────────────────────────────────────────────

    # Anything above may stand in a profile too and then counts more.
    # [profiles.work]
    # app_id = "fedcba9876543210"
    # uid = "grace"
    # poll = { interval = 2 }

    """
}
