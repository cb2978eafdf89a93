// The life of the screen, and drawing. Besides colors.c and overlay.c, the only file that uses curses.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen = NULL;
static FILE *streams[2] = {NULL, NULL};
static int tty_in = -1;
static int tty_out = -1;
static int is_suspended = 0;
static int cursor_shown = -1;
// The place of the cursor; the row is negative while it is hidden.
static int cursor_row = -1, cursor_column = 0;
// The modes in which the program uses the terminal.
static struct termios modes;
static char undo[512];

// ---- Start and stop ----

// Appends a terminfo string without its padding (`$<5>`), which only tputs(3x) understands.
static void append_undo(const char *bytes) {
  size_t length = strlen(undo);
  while (bytes != NULL && *bytes != 0 && length < sizeof undo - 1) {
    if (bytes[0] == '$' && bytes[1] == '<') {
      bytes = strchr(bytes, '>');
      if (bytes != NULL) bytes++;
      continue;
    }
    undo[length++] = *bytes++;
  }
  undo[length] = 0;
}

static void prepare_undo(void) {
  const char *leave = nc_capability("rmcup");
  undo[0] = 0;
  append_undo(reports_undo());
  append_undo(nc_capability("sgr0"));
  append_undo(nc_capability("cnorm"));
  append_undo(nc_capability("rmkx"));
  append_undo(leave != NULL ? leave : "\r\n");
}

static void prepare_input(void) {
  // raw, not cbreak: ^C, ^Z, ^S, ^Q and ^V are keys, and the program decides what they mean.
  raw();
  noecho();
  nonl();
  // Otherwise ncurses would check for typed bytes and then leave a frame half drawn.
  typeahead(-1);
}

static void prepare_output(void) {
  keypad(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  colors_start();
  cursor_shown = -1;
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  FILE *opened = copy < 0 ? NULL : fdopen(copy, mode);
  if (opened == NULL && copy >= 0) close(copy);
  return opened;
}

static int open_screen(const char *term) {
  streams[0] = stream(tty_in, "r");
  streams[1] = stream(tty_out, "w");
  if (streams[0] == NULL || streams[1] == NULL) return 0;
  screen = newterm(term, streams[1], streams[0]);
  return screen != NULL && nc_capability("cup") != NULL;
}

static void close_screen(void) {
  if (screen != NULL) {
    // Calling endwin twice would move the cursor back over what was printed since.
    if (!isendwin()) endwin();
    delscreen(screen);
  }
  screen = NULL;
  for (int i = 0; i < 2; i++) {
    if (streams[i] != NULL) fclose(streams[i]);
    streams[i] = NULL;
  }
  output_stop();
}

int32_t nc_start(int32_t input, int32_t output, const char *term, int32_t mouse, int32_t paints) {
  static int registered = 0;
  if (screen != NULL) return 0;
  tty_in = input;
  tty_out = output;
  is_suspended = 0;
  nc_use_locale();
  // The handlers below come first: ncurses installs its own only for signals without a handler.
  if (!signals_start()) return 0;
  guard_note_modes(input);
  if (!timer_start() || !output_start(output) || !open_screen(term)) {
    close_screen();
    timer_stop();
    signals_stop();
    return 0;
  }
  reports_choose(nc_capability("cup"), mouse);
  prepare_undo();
  guard_arm(output_terminal(), undo);
  if (!registered) atexit(nc_stop);
  registered = 1;
  guard_set_active(1);
  prepare_input();
  tcgetattr(input, &modes);
  // From here on ncurses can change no modes, and its bytes are passed on by output.c.
  output_capture(fileno(streams[1]));
  prepare_output();
  paint_start(paints);
  errors_take();
  reports_begin();
  output_collect();
  output_send();
  return 1;
}

// The longest wait for the terminal to accept the last bytes, in milliseconds.
enum { PATIENCE = 250 };

static void leave_screen(void) {
  paint_leave();
  reports_end();
  if (cursor_shown == 0) curs_set(1);
  endwin();
  output_collect();
  int is_reading = output_settle(PATIENCE);
  guard_restore_modes();
  guard_set_active(0);
  errors_give_back();
  if (is_reading) errors_replay();
}

void nc_stop(void) {
  if (screen == NULL) {
    errors_forget();
    return;
  }
  if (!is_suspended) leave_screen();
  guard_disarm();
  close_screen();
  // close_screen lets ncurses set the modes it remembers; restore those found at the start.
  guard_restore_modes();
  timer_stop();
  signals_stop();
  errors_forget();
}

void nc_suspend(void) {
  if (screen == NULL || is_suspended) return;
  leave_screen();
  is_suspended = 1;
}

void nc_resume(void) {
  if (screen == NULL || !is_suspended) return;
  is_suspended = 0;
  // The user may have changed the modes meanwhile; the latest ones are restored.
  guard_note_modes(tty_in);
  guard_set_active(1);
  tcsetattr(tty_in, TCSANOW, &modes);
  errors_take();
  reports_begin();
  cursor_shown = -1;
  nc_clear();
}

// ---- Size ----

void nc_size(int32_t *rows, int32_t *columns) {
  struct winsize room = {0};
  int known = ioctl(tty_out, TIOCGWINSZ, &room) == 0 && room.ws_row > 0 && room.ws_col > 0;
  *rows = known ? room.ws_row : LINES;
  *columns = known ? room.ws_col : COLS;
}

void nc_resize(int32_t rows, int32_t columns) {
  if (screen != NULL && is_term_resized(rows, columns)) resize_term(rows, columns);
}

// ---- Drawing ----

enum { BATCH = 128 };

unsigned int curses_attributes(uint32_t bits) {
  return (bits & NC_BOLD ? A_BOLD : 0) | (bits & NC_DIM ? A_DIM : 0) |
         (bits & NC_ITALIC ? A_ITALIC : 0) | (bits & NC_UNDERLINE ? A_UNDERLINE : 0) |
         (bits & NC_REVERSE ? A_REVERSE : 0);
}

int width_of(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7f) return 1;
  return wcwidth((wchar_t)scalar);
}

static void set_cell(cchar_t *cell, const uint32_t *scalars, int length, attr_t look, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int count = length < CCHARW_MAX ? length : CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  text[count] = 0;
  setcchar(cell, text, look, (short)pair, &pair);
}

// Makes the one or two cells of a grapheme, always with the width that the caller counts.
static int make_cells(cchar_t *cells, const uint32_t *scalars, int length, int columns, attr_t look,
                      int pair) {
  static const uint32_t unknown = '?', blank = ' ';
  int width = length > 0 ? width_of(scalars[0]) : -1;
  int fits = width == columns || width == 1;
  if (fits) set_cell(&cells[0], scalars, length, look, pair);
  else set_cell(&cells[0], &unknown, 1, look, pair);
  if (columns != 2 || width == 2) return 1;
  set_cell(&cells[1], fits ? &blank : &unknown, 1, look, pair);
  return 2;
}

void nc_put(int32_t row, int32_t column, const uint32_t *scalars, const uint8_t *lengths,
            const uint8_t *columns, int32_t count, uint32_t attributes, int32_t pair) {
  cchar_t cells[BATCH];
  attr_t look = curses_attributes(attributes);
  int used = 0, start = column, next = column;
  if (screen == NULL || row < 0 || row >= LINES || column < 0) return;
  if (paint_is_on()) {
    paint_put(row, column, scalars, lengths, columns, count, rendition_of(attributes, pair));
    return;
  }
  for (int i = 0; i < count && next + columns[i] <= COLS; i++) {
    if (used > BATCH - 2) {
      mvadd_wchnstr(row, start, cells, used);
      start = next;
      used = 0;
    }
    used += make_cells(&cells[used], scalars, lengths[i], columns[i], look, curses_pair(pair));
    scalars += lengths[i];
    next += columns[i];
  }
  if (used > 0) mvadd_wchnstr(row, start, cells, used);
}

void nc_renew(int32_t row, int32_t column) {
  if (screen != NULL && paint_is_on()) paint_renew(row, column);
}

void nc_clear(void) {
  paint_leave();
  erase();
  clearok(curscr, TRUE);
}

int32_t nc_scroll(int32_t first, int32_t last, int32_t distance) {
  if (screen == NULL || first < 0 || first >= last || last >= LINES) return 0;
  if (paint_is_on()) {
    paint_scroll(first, last, distance);
    return 1;
  }
  scrollok(stdscr, TRUE);
  setscrreg(first, last);
  int has_moved = scrl(distance) == OK;
  setscrreg(0, LINES - 1);
  // Otherwise writing into the last corner would scroll.
  scrollok(stdscr, FALSE);
  return has_moved;
}

void nc_forget_row(int32_t row) {
  if (screen == NULL || row < 0 || row >= LINES || paint_is_on()) return;
  wredrawln(stdscr, row, 1);
}

void nc_cursor(int32_t row, int32_t column) {
  int shown = row >= 0;
  cursor_row = row < LINES ? row : LINES - 1;
  cursor_column = column < COLS ? column : COLS - 1;
  if (shown != cursor_shown) curs_set(shown);
  // Bytes that are painted later must not come before these.
  if (shown != cursor_shown && paint_is_on()) output_collect();
  cursor_shown = shown;
  // A hidden cursor may stay after the last written character, which saves bytes.
  leaveok(stdscr, !shown);
  if (shown) move(cursor_row, cursor_column);
}

static void flush_curses(void) {
  wnoutrefresh(stdscr);
  // A frame that changes no cell writes nothing, or only moves the cursor.
  int changes = is_wintouched(newscr) || is_wintouched(curscr) || is_cleared(newscr) ||
                is_cleared(curscr);
  if (changes) frame_begin();
  doupdate();
  output_collect();
  overlay_write();
  if (changes) frame_end();
  paint_begin();
}

void nc_flush(void) {
  if (screen == NULL) return;
  if (paint_is_on()) {
    overlay_paint();
    paint_end(cursor_row, cursor_column);
  } else {
    flush_curses();
  }
  output_send();
}
