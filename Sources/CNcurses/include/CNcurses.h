// A flat facade over ncurses that shows Swift no curses type, macro or global.
//
// There is one terminal at a time, and every function belongs to the main thread. ncurses draws;
// keys are read as raw bytes and understood in Swift, where that is a table that can be tested.
// Rows and columns are zero-based. Sources: curs_initscr(3x), curs_add_wchstr(3x), curs_color(3x),
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

// Takes the character set from the environment; answers 1 if it is UTF-8, else 0.
int32_t nc_use_locale(void);

// Keeps what is typed off the terminal at `input` until nc_quiet_end, which throws it away: nobody has
// seen what it would be for. Whoever ends or stops the process meanwhile meets the terminal as it was.
// Does nothing where `input` is no terminal. Called before nc_start.
void nc_quiet_begin(int32_t input);
void nc_quiet_end(void);

// Takes the terminal: alternate screen, raw keys, paste and focus reports, if `mouse` is not 0 also
// reports of buttons and wheel, signals into a pipe, and the guards that give it back when the
// process exits or crashes.
//
// Answers 1, or 0 if a terminal is taken already, or if terminfo does not know `term` or knows no
// way to move its cursor; then nothing has been touched.
int32_t nc_start(int32_t input, int32_t output, const char *term, int32_t mouse);

// Gives the terminal back for good. Does nothing if none is taken.
void nc_stop(void);

// Gives the terminal back for a while; signals still go into the pipe.
void nc_suspend(void);

// Takes the terminal again after nc_suspend; what it showed is forgotten.
void nc_resume(void);

// Stops this process, or its whole job if `job` is not 0, and returns when it is continued.
void nc_stop_process(int32_t job);

// Sends standard error to the end of a file, or, without a path, into memory, as long as the
// terminal is ours. What was kept in memory is printed when the terminal is given back, also after
// a crash. Called before nc_start. Answers 1, or 0 if the file cannot be opened.
int32_t nc_divert_errors(const char *path);

// Writes questions to the terminal, which answers them as input; nothing to one that does not
// speak as ECMA-48 says.
void nc_ask(const char *questions);

// Whether frames are bracketed so that the terminal shows each at once (mode 2026).
void nc_synchronize(int32_t on);

// ---- The size ----

// Asks how big the terminal is now.
void nc_size(int32_t *rows, int32_t *columns);

// Tells ncurses how big the terminal is.
void nc_resize(int32_t rows, int32_t columns);

// ---- Drawing; nothing is written before nc_flush ----

// Puts `count` graphemes beside each other, all in one look.
//
// `scalars` holds their Unicode scalars one after the other, `lengths` how many belong to each, and
// `columns` how wide each is (1 or 2). What the locale cannot draw in that width becomes `?`, so
// that the columns after it stay right. What lies outside the screen is not drawn.
void nc_put(int32_t row, int32_t column, const uint32_t *scalars, const uint8_t *lengths,
            const uint8_t *columns, int32_t count, uint32_t attributes, int32_t pair);

// Empties the screen and forgets what the terminal is believed to show.
void nc_clear(void);

// Shows the cursor at a place; a negative row hides it.
void nc_cursor(int32_t row, int32_t column);

// Puts an emoji sequence, as UTF-8, over the two columns of a stand-in that nc_put has put there.
//
// ncurses cannot count it, so it is written by hand when nc_flush has let ncurses draw the rest. The
// terminal must count it as two columns, and ncurses must not build on what stands there, see below.
void nc_overlay(int32_t row, int32_t column, const char *text, uint32_t attributes, int32_t pair);

// Moves the rows from `first` to `last` up by `distance` of them, down if it is negative. What is laid
// bare is empty. Answers 1; 0 where the screen has no such rows, and then nothing moves.
int32_t nc_scroll(int32_t first, int32_t last, int32_t distance);

// Forgets what the terminal is believed to show in a row, so that nc_flush draws it whole and moves it
// nowhere.
void nc_forget_row(int32_t row);

// Writes what has changed to the terminal.
void nc_flush(void);

// ---- Colours ----

// How many colours there are; 0 if there are none.
int32_t nc_color_count(void);

// How many pairs can be defined, pair 0 included.
int32_t nc_pair_count(void);

// Makes a pair of two colours, -1 for the terminal's own; answers 1 if it worked.
int32_t nc_define_pair(int32_t pair, int32_t foreground, int32_t background);

// ---- Terminfo ----

// Whether the terminal has a capability, be it a flag, a number or a string.
int32_t nc_has_capability(const char *name);

// The string of a capability, or NULL. It lives until nc_stop.
const char *nc_capability(const char *name);

// ---- Input ----

// Reads what was typed at `input`, never waiting. Answers how many bytes, 0 if nothing waits, -1 if the terminal is gone.
int32_t nc_read(int32_t input, uint8_t *bytes, int32_t capacity);

// A descriptor that becomes readable when the timer has run down.
int32_t nc_timer_descriptor(void);

// Winds the timer up; 0 milliseconds stops it.
void nc_timer_set(int32_t milliseconds);

// Whether the timer has run down since it was last asked; answers 1 once.
int32_t nc_timer_expired(void);

// ---- Signals ----

// A descriptor that becomes readable when a signal has arrived.
int32_t nc_signal_descriptor(void);

// The number of the next signal that has arrived, or 0.
int32_t nc_next_signal(void);

#endif
