// Declarations that the files of the facade share.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stddef.h>
#include <stdint.h>

// guard.c: restores the terminal when the process crashes or exits.

// Saves the modes of the terminal before ncurses changes them.
void guard_note_modes(int input);
// Installs the crash handlers; `undo` are the bytes that reverse everything nc_start writes.
void guard_arm(int output, const char *undo);
// Sets whether there is a terminal to restore at the moment.
void guard_set_active(int active);
// Restores the previous crash handlers.
void guard_disarm(void);
// Restores the modes saved by guard_note_modes.
void guard_restore_modes(void);

// reports.c

// Selects the reports to request from a terminal with the capability `move` for moving its cursor.
void reports_choose(const char *move, int mouse);
// The bytes that end all reports, and a frame that is only half written.
const char *reports_undo(void);
// Begin and end the reports of pastes, focus and, if requested, the mouse.
void reports_begin(void);
void reports_end(void);
// Begin and end the output of a frame.
void frame_begin(void);
void frame_end(void);

// overlay.c

// Writes the waiting emoji sequences over the drawn cells, and forgets them; the second one without
// ncurses.
void overlay_write(void);
void overlay_paint(void);

// screen.c

// The curses attributes for the bits of nc_put.
unsigned int curses_attributes(uint32_t bits);
// The number of columns that the locale gives a scalar; -1 if it cannot be drawn.
int width_of(uint32_t scalar);

// paint.c: changes of the screen, written without ncurses.

// The attributes of nc_put, and colours as in nc_define_pair.
struct rendition {
  uint32_t attributes;
  int32_t foreground, background;
};
// Finds out, if it is `wished`, whether changes can be written on this terminal.
void paint_start(int wished);
// Begins to paint, if the terminal allows it; ncurses has just drawn a whole frame.
void paint_begin(void);
// Returns 1 while changes are to be painted.
int paint_is_on(void);
// As nc_put, for places on the screen.
void paint_put(int row, int column, const uint32_t *scalars, const uint8_t *lengths,
               const uint8_t *columns, int count, struct rendition rendition);
// As nc_renew.
void paint_renew(int row, int column);
// Writes an emoji sequence over two columns.
void paint_sequence(int row, int column, const char *text, struct rendition rendition);
// As nc_scroll, for rows on the screen; comes before everything else in a frame.
void paint_scroll(int first, int last, int distance);
// Ends a frame, with the cursor at a place unless `row` is negative.
void paint_end(int row, int column);
// Ends painting: the terminal is as ncurses leaves it after a frame.
void paint_leave(void);

// colors.c

// Starts the colours that terminfo describes.
void colors_start(void);
// The number of a pair of nc_define_pair in curses.
int32_t curses_pair(int32_t pair);
// The rendition of attributes and a pair of nc_define_pair.
struct rendition rendition_of(uint32_t attributes, int32_t pair);
// The parameters of SGR that select a colour as foreground, or as background if `ground` is 1.
const char *color_code(int32_t color, int ground);
// Returns 1 if all colours so far are selected as ECMA-48 says.
int colors_are_plain(void);
// The maximum number of bytes that colors_write produces from a piece of output; 0 if it would change
// nothing.
size_t colors_room(const char *text, size_t length);
// Copies a piece of output, with colours in place of the entries that represent them. Returns the
// number of bytes.
size_t colors_write(const char *text, size_t length, char *target);

// output.c

// Opens the way to the terminal that `inherited` is one of; returns 1 on success.
int output_start(int inherited);
// Discards the pending output, and closes everything.
void output_stop(void);
// The descriptor that the terminal is written to.
int output_terminal(void);
// Redirects everything that is written to a descriptor into memory; returns 1 on success.
int output_capture(int descriptor);
// Appends the output of ncurses, a byte, or a text to the pending output.
void output_collect(void);
int output_byte(int byte);
void output_text(const char *text);
// Returns the end of the pending output; removes everything that was appended after it; and inserts
// the colours of nc_define_color there.
size_t output_mark(void);
void output_cut(size_t mark);
void output_color(size_t mark);
// Writes as much as the terminal accepts at once; returns 1 if nothing is left. What ncurses has
// written must have been collected.
int output_send(void);
// Waits until the terminal has taken everything, but not longer than some milliseconds; then drops
// the rest. Returns 1 if nothing had to be dropped.
int output_settle(int milliseconds);
// Calls write(2) until everything is written, or nothing was taken for a while, or the terminal is
// gone; safe in a signal handler.
void write_soon(int descriptor, const char *text, unsigned long length);

// signals.c

int signals_start(void);
void signals_stop(void);

// timer.c

int timer_start(void);
void timer_stop(void);

// errors.c: the first two may be called in a signal handler.

void errors_give_back(void);
void errors_replay(void);
void errors_take(void);
void errors_forget(void);

#endif
