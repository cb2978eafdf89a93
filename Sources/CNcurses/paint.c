// Changes of the screen, written without ncurses.
//
// To find out what a frame changes, ncurses compares every cell of the touched rows twice, and it
// evaluates a terminfo string for each colour. The caller of nc_put knows the cells that changed. So
// ncurses draws the first frame and every frame after nc_clear, and the changes between them are
// written here: each row from left to right, with the shortest sequences, into one piece of output.
//
// This holds for terminals whose sequences are those of ECMA-48 and whose terminfo entry names none of
// the old peculiarities. On all others ncurses draws every frame.
//
// Sources: ECMA-48 (CUP, CUF, ECH, EL, SGR); DECSTBM as in xterm's ctlseqs; terminfo(5).
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <langinfo.h>
#include <string.h>

// Set if the terminal can be painted, and while it is: from the end of a frame of ncurses on.
static int is_able = 0;
static int is_on = 0;
// Set if something of the present frame has been written.
static int is_open = 0;
// The attributes of nc_put that the terminal has.
static uint32_t known_attributes = 0;
// Set if erased cells get the selected background, and if cells within a row can be erased.
static int has_background_erase = 0, can_erase_cells = 0;

// The place of the cursor; a negative number is unknown.
static int cursor_row = -1, cursor_column = -1;
// The selected rendition.
static struct rendition shown;
// Blanks that are not written yet: they are erased if there are many.
static struct {
  int row, column, count;
  struct rendition rendition;
} gap;
// The rows that a scroll exposed: they are blank in the terminal's own colours.
static int first_exposed = 0, last_exposed = -1;
// The part of a row that is put anew up to the right edge, so that it may be erased as a whole; and the
// part of it that was erased, with its rendition. A negative column is none.
static int renewed_row = -1, renewed_column = -1, erased_column = -1;
static struct rendition erased;

// ---- The terminal ----

static int has(const char *capability, const char *expected) {
  const char *value = nc_capability(capability);
  return value != NULL && strcmp(value, expected) == 0;
}

// Returns 0 if the terminal has an attribute but selects it in another way.
static int note_attribute(const char *capability, const char *expected, uint32_t bit) {
  if (nc_capability(capability) == NULL) return 1;
  known_attributes |= bit;
  return has(capability, expected);
}

static int has_attributes(void) {
  known_attributes = 0;
  return note_attribute("bold", "\033[1m", NC_BOLD) && note_attribute("dim", "\033[2m", NC_DIM) &&
         note_attribute("sitm", "\033[3m", NC_ITALIC) &&
         note_attribute("smul", "\033[4m", NC_UNDERLINE) &&
         note_attribute("rev", "\033[7m", NC_REVERSE);
}

// A cookie takes a column, `ncv` and a missing `msgr` restrict attributes, and without `xenl` a
// character in the last column moves the cursor to the next row.
static int is_plain(void) {
  return tigetnum("xmc") <= 0 && tigetnum("ncv") <= 0 && tigetflag("msgr") > 0 &&
         tigetflag("os") <= 0 && (tigetflag("am") <= 0 || tigetflag("xenl") > 0);
}

static int has_sequences(void) {
  return has("cup", "\033[%i%p1%d;%p2%dH") && has("el", "\033[K") &&
         has("csr", "\033[%i%p1%d;%p2%dr") && has("ind", "\n") && has("ri", "\033M");
}

void paint_start(int wished) {
  is_on = is_open = 0;
  has_background_erase = tigetflag("bce") > 0;
  can_erase_cells = has("ech", "\033[%p1%dX");
  is_able = wished && has_attributes() && is_plain() && has_sequences() &&
            strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

void paint_begin(void) {
  is_on = is_able && colors_are_plain();
  is_open = 0;
  cursor_row = cursor_column = -1;
  // ncurses ends its frames without attributes and in the terminal's own colours.
  shown = rendition_of(0, 0);
  gap.count = 0;
}

int paint_is_on(void) { return is_on; }

// ---- Pieces of output ----

static void number(const char *before, int value, const char *after) {
  char digits[12], *next = digits + sizeof digits - 1;
  *next = 0;
  do *--next = (char)('0' + value % 10);
  while ((value /= 10) > 0);
  output_text(before);
  output_text(next);
  output_text(after);
}

static void open_frame(void) {
  if (is_open) return;
  is_open = 1;
  frame_begin();
}

static void move_to(int row, int column) {
  if (row == cursor_row && column == cursor_column) return;
  if (row == cursor_row && cursor_column >= 0 && column > cursor_column) {
    if (column - cursor_column > 1) number("\033[", column - cursor_column, "C");
    else output_text("\033[C");
  } else if (column == 0 && row == cursor_row) {
    output_byte('\r');
  } else if (column == 0 && cursor_row >= 0 && row == cursor_row + 1) {
    output_text("\r\n");
  } else {
    number("\033[", row + 1, "");
    if (column > 0) number(";", column + 1, "");
    output_byte('H');
  }
  cursor_row = row;
  cursor_column = column;
}

// The cursor waits at the right edge until a character follows; its column is unknown to some.
static void advance(int columns) {
  cursor_column += columns;
  if (cursor_column >= COLS) cursor_column = -1;
}

static void select_rendition(struct rendition next) {
  static const struct { uint32_t bit; const char *code; } codes[] = {
      {NC_BOLD, "1"}, {NC_DIM, "2"}, {NC_ITALIC, "3"}, {NC_UNDERLINE, "4"}, {NC_REVERSE, "7"}};
  const char *separator = "\033[";
  // There is no sequence for the end of one attribute that all terminals know.
  if (shown.attributes & ~next.attributes) {
    shown = rendition_of(0, 0);
    output_text(separator);
    // An empty parameter is 0, which ends everything.
    separator = ";";
  }
  for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
    if ((next.attributes & ~shown.attributes & codes[i].bit) == 0) continue;
    output_text(separator);
    output_text(codes[i].code);
    separator = ";";
  }
  const char *colors[] = {
      next.foreground == shown.foreground ? NULL : color_code(next.foreground, 0),
      next.background == shown.background ? NULL : color_code(next.background, 1)};
  for (int i = 0; i < 2; i++) {
    if (colors[i] == NULL) continue;
    output_text(separator);
    output_text(colors[i]);
    separator = ";";
  }
  if (*separator == ';') output_byte('m');
  shown = next;
}

// ---- Blanks ----

static int is_same_rendition(struct rendition one, struct rendition other) {
  return one.attributes == other.attributes && one.foreground == other.foreground &&
         one.background == other.background;
}

// Returns 1 if a blank looks the same in both renditions: it shows the background, and only if it is
// underlined or reversed anything else.
static int is_same_blank(struct rendition one, struct rendition other) {
  enum { SEEN = NC_UNDERLINE | NC_REVERSE };
  if (one.background != other.background) return 0;
  if (((one.attributes | other.attributes) & SEEN) == 0) return 1;
  return is_same_rendition(one, other);
}

static int is_erasable(struct rendition rendition) {
  return (rendition.attributes & (NC_UNDERLINE | NC_REVERSE)) == 0 &&
         (rendition.background < 0 || has_background_erase);
}

// Returns 1 if the blanks of the gap are on the screen already.
static int is_gap_blank(void) {
  if (gap.row >= first_exposed && gap.row <= last_exposed)
    return is_same_blank(gap.rendition, rendition_of(0, 0));
  return gap.row == renewed_row && erased_column >= 0 && gap.column >= erased_column &&
         is_same_blank(gap.rendition, erased);
}

// Erases the gap, or more than it; returns 0 if that takes more bytes than blanks.
static int erase_gap(int reaches_edge) {
  // The sequences that erase and move take up to these numbers of bytes.
  enum { LINE = 3, LINE_AND_MOVE = 8, CELLS_AND_MOVE = 12 };
  int is_renewed = gap.row == renewed_row && gap.column >= renewed_column;
  if (!is_erasable(gap.rendition)) return 0;
  if (gap.count > (reaches_edge ? LINE : LINE_AND_MOVE) && (reaches_edge || is_renewed)) {
    output_text("\033[K");
    if (is_renewed) {
      erased_column = gap.column;
      erased = gap.rendition;
    }
    return 1;
  }
  if (gap.count <= CELLS_AND_MOVE || !can_erase_cells) return 0;
  number("\033[", gap.count, "X");
  return 1;
}

static void close_gap(void) {
  // Moving over a few blanks takes more bytes than writing them.
  enum { FEW = 4 };
  int count = gap.count, reaches_edge = gap.column + count >= COLS;
  if (count == 0) return;
  if (!is_gap_blank() || (count <= FEW && !reaches_edge)) {
    open_frame();
    move_to(gap.row, gap.column);
    if (!is_same_blank(gap.rendition, shown)) select_rendition(gap.rendition);
    if (!erase_gap(reaches_edge)) {
      for (int i = 0; i < count; i++) output_byte(' ');
      advance(count);
    }
  }
  gap.count = 0;
}

static void put_blanks(int row, int column, int count, struct rendition rendition) {
  int continues = gap.count > 0 && gap.row == row && gap.column + gap.count == column &&
                  is_same_blank(gap.rendition, rendition);
  if (!continues) {
    close_gap();
    gap.row = row;
    gap.column = column;
    gap.rendition = rendition;
  }
  gap.count += count;
}

// ---- Graphemes ----

static void put_scalar(uint32_t scalar) {
  if (scalar < 0x80) {
    output_byte((int)scalar);
  } else if (scalar < 0x800) {
    output_byte((int)(0xc0 | scalar >> 6));
    output_byte((int)(0x80 | (scalar & 0x3f)));
  } else {
    if (scalar >= 0x10000) output_byte((int)(0xf0 | scalar >> 18));
    output_byte((int)(scalar >= 0x10000 ? 0x80 | (scalar >> 12 & 0x3f) : 0xe0 | scalar >> 12));
    output_byte((int)(0x80 | (scalar >> 6 & 0x3f)));
    output_byte((int)(0x80 | (scalar & 0x3f)));
  }
}

// Writes a grapheme, always in the width that the caller counts, as make_cells does for ncurses.
static void put_grapheme(const uint32_t *scalars, int length, int columns) {
  int width = length > 0 ? width_of(scalars[0]) : -1;
  int fits = width == columns || width == 1;
  if (fits) {
    for (int i = 0; i < length; i++) put_scalar(scalars[i]);
  } else {
    output_byte('?');
  }
  if (columns == 2 && width != 2) output_byte(fits ? ' ' : '?');
  advance(columns);
}

void paint_put(int row, int column, const uint32_t *scalars, const uint8_t *lengths,
               const uint8_t *columns, int count, struct rendition rendition) {
  rendition.attributes &= known_attributes;
  for (int i = 0; i < count && column + columns[i] <= COLS; i++) {
    if (scalars[0] == ' ' && lengths[i] == 1) {
      put_blanks(row, column, 1, rendition);
    } else {
      close_gap();
      open_frame();
      move_to(row, column);
      select_rendition(rendition);
      put_grapheme(scalars, lengths[i], columns[i]);
    }
    scalars += lengths[i];
    column += columns[i];
  }
}

void paint_sequence(int row, int column, const char *text, struct rendition rendition) {
  rendition.attributes &= known_attributes;
  close_gap();
  open_frame();
  move_to(row, column);
  select_rendition(rendition);
  output_text(text);
  cursor_column = -1;
}

// ---- Rows and frames ----

void paint_scroll(int first, int last, int distance) {
  struct rendition plain = rendition_of(0, 0);
  close_gap();
  open_frame();
  // Exposed rows get the selected background.
  if (!is_same_blank(shown, plain)) select_rendition(plain);
  number("\033[", first + 1, "");
  number(";", last + 1, "r");
  cursor_row = cursor_column = -1;
  move_to(distance > 0 ? last : first, 0);
  for (int i = 0; i < distance; i++) output_byte('\n');
  for (int i = 0; i > distance; i--) output_text("\033M");
  // Ends the region, and moves the cursor to the first row.
  output_text("\033[r");
  cursor_row = cursor_column = 0;
  first_exposed = distance > 0 ? last - distance + 1 : first;
  last_exposed = distance > 0 ? last : first - distance - 1;
}

void paint_renew(int row, int column) {
  close_gap();
  renewed_row = row;
  renewed_column = column;
  erased_column = -1;
}

void paint_end(int row, int column) {
  close_gap();
  renewed_row = -1;
  if (row >= 0) move_to(row, column);
  if (is_open) frame_end();
  is_open = 0;
  last_exposed = -1;
}

void paint_leave(void) {
  if (!is_on) return;
  paint_end(-1, -1);
  if (!is_same_rendition(shown, rendition_of(0, 0))) output_text("\033[m");
  is_on = 0;
}
