// A flat facade over ncurses that shows Swift no curses type, macro or global.
//
// There is one terminal at a time, and all functions must be called on the main thread. ncurses
// draws; keys are read as raw bytes and decoded in Swift by a table that can be tested. Rows and
// columns are zero-based. Sources: curs_initscr(3x), curs_add_wchstr(3x), curs_color(3x),
// curs_terminfo(3x), signal-safety(7), termios(3), timerfd_create(2).
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdint.h>

// The bits of `attributes` in nc_put.
enum {
  NC_BOLD = 1,
  NC_DIM = 2,
  NC_ITALIC = 4,
  NC_UNDERLINE = 8,
  NC_REVERSE = 16,
};

// ---- The locale and the life of the screen ----

// Sets the character set from the environment; returns 1 for UTF-8, else 0. If the environment asks
// for UTF-8 in a locale that is not installed, one that is installed takes its place.
int32_t nc_use_locale(void);

// The locale with UTF-8 that nc_use_locale found not to be installed, or NULL.
const char *nc_missing_locale(void);

// Suppresses the echo of typed text at `input` until nc_quiet_end, which discards that text: it was
// typed before anything was shown. If the process ends or stops meanwhile, the terminal is
// restored. Has no effect if `input` is not a terminal. Call it before nc_start.
void nc_quiet_begin(int32_t input);
void nc_quiet_end(void);

// Takes control of the terminal: alternate screen, raw keys, reports of pastes and focus, of
// buttons and wheel if `mouse` is not 0, signals into a pipe, and the handlers that restore the
// terminal when the process exits or crashes.
//
// If `paints` is not 0, changes of a frame are written without ncurses on terminals that allow it; the
// screen looks the same.
//
// Returns 1; or 0 if a terminal is already in use, or if terminfo does not know `term` or has no
// way to move its cursor; in that case nothing has been changed.
int32_t nc_start(int32_t input, int32_t output, const char *term, int32_t mouse, int32_t paints);

// Restores the terminal permanently. Has no effect if none is in use.
void nc_stop(void);

// Restores the terminal temporarily; signals still go into the pipe.
void nc_suspend(void);

// Takes control of the terminal again after nc_suspend; its previous content is forgotten.
void nc_resume(void);

// Stops this process, or its whole job if `job` is not 0, and returns when it is continued.
void nc_stop_process(int32_t job);

// Diverts standard error to the end of a file, or into memory if there is no path, while the
// program owns the terminal. Output kept in memory is printed when the terminal is restored, also
// after a crash. Call it before nc_start. Returns 1, or 0 if the file cannot be opened.
int32_t nc_divert_errors(const char *path);

// Writes queries to the terminal, which replies through its input. Writes nothing to a terminal
// that does not follow ECMA-48.
void nc_ask(const char *questions);

// If `on` is not 0, frames are bracketed so that the terminal shows each at once (mode 2026).
void nc_synchronize(int32_t on);

// ---- The size ----

// Reads the current size of the terminal.
void nc_size(int32_t *rows, int32_t *columns);

// Sets the size of the terminal in ncurses.
void nc_resize(int32_t rows, int32_t columns);

// ---- Drawing; nothing is written before nc_flush ----

// Draws `count` graphemes side by side, all in one style.
//
// `scalars` contains their Unicode scalars in order, `lengths` the number of scalars of each, and
// `columns` the width of each (1 or 2). A grapheme that the locale cannot draw in that width
// becomes `?`, so that the following columns stay correct. Graphemes outside the screen are not
// drawn.
void nc_put(int32_t row, int32_t column, const uint32_t *scalars, const uint8_t *lengths,
            const uint8_t *columns, int32_t count, uint32_t attributes, int32_t pair);

// Announces that nc_put follows for all cells of a row from a column to the right edge, from left to
// right and before any other row, so that they may be erased first.
void nc_renew(int32_t row, int32_t column);

// Clears the screen and forgets the assumed content of the terminal.
void nc_clear(void);

// Shows the cursor at a position; a negative row hides it.
void nc_cursor(int32_t row, int32_t column);

// Draws an emoji sequence, as UTF-8, over the two columns of a stand-in that nc_put has drawn.
//
// ncurses cannot determine its width, so it is written directly after nc_flush has let ncurses draw
// the rest. The terminal must count it as two columns, and ncurses must not rely on the content of
// that row, see nc_forget_row.
void nc_overlay(int32_t row, int32_t column, const char *text, uint32_t attributes, int32_t pair);

// Moves the rows from `first` to `last` up by `distance` rows, down if it is negative. Exposed rows
// are empty. Returns 1; 0 if the screen has no such rows, and then nothing moves.
int32_t nc_scroll(int32_t first, int32_t last, int32_t distance);

// Forgets the assumed content of a row of the terminal, so that nc_flush draws it completely and
// does not scroll it.
void nc_forget_row(int32_t row);

// Writes the changes to the terminal, as far as it accepts them at once.
void nc_flush(void);

// ---- A terminal that does not read ----

// The descriptor that is writable once the terminal accepts more of the pending output; -1 while no
// output is pending. A frame that is drawn meanwhile is queued after it.
int32_t nc_output_descriptor(void);

// Writes as much pending output as the terminal accepts now, without waiting.
void nc_output_continue(void);

// ---- Colours ----

// The number of colours; 0 if there are none.
int32_t nc_color_count(void);

// The number of pairs that can be defined, pair 0 included.
int32_t nc_pair_count(void);

// Defines a pair of two colours, -1 for the terminal's default; returns 1 on success.
int32_t nc_define_pair(int32_t pair, int32_t foreground, int32_t background);

// Returns 1 if entries of the palette can represent colours of 24 bits, whether or not terminfo knows
// how to write these: that is, if there are 256 and they are chosen as in xterm.
int32_t nc_can_define_colors(void);

// Assigns a colour to an entry of the palette: red * 2^16 + green * 2^8 + blue; -1 is the entry
// itself. The terminal's palette is not changed: the colour is written in place of the entry.
void nc_define_color(int32_t entry, int32_t color);

// ---- Terminfo ----

// Returns 1 if the terminal has a capability, which may be a flag, a number or a string.
int32_t nc_has_capability(const char *name);

// The string of a capability, or NULL. Valid until nc_stop.
const char *nc_capability(const char *name);

// ---- Input ----

// Reads typed bytes at `input`; waits if there are none, so call it after poll(2). The
// terminal stays in blocking mode, because that is shared with the shell. Returns their number, 0 if
// a signal came instead, -1 if the terminal is gone.
int32_t nc_read(int32_t input, uint8_t *bytes, int32_t capacity);

// A descriptor that becomes readable when the timer expires.
int32_t nc_timer_descriptor(void);

// Starts the timer; 0 milliseconds stop it.
void nc_timer_set(int32_t milliseconds);

// Returns 1 once after each expiry of the timer, else 0.
int32_t nc_timer_expired(void);

// ---- Signals ----

// A descriptor that becomes readable when a signal has arrived.
int32_t nc_signal_descriptor(void);

// Returns the number of the next signal that has arrived, or 0.
int32_t nc_next_signal(void);

#endif
