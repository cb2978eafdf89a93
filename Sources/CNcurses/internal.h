// Declarations that the files of the facade share.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

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

// reports.c: `output` is the terminal, `move` is its capability for moving the cursor.

// Selects the reports to request from the terminal.
void reports_choose(int output, const char *move, int mouse);
// The bytes that end all reports, and a frame that is only half written.
const char *reports_undo(void);
// Begin and end the reports of pastes, focus and, if requested, the mouse.
void reports_begin(void);
void reports_end(void);
// Begin and end the output of a frame.
void frame_begin(void);
void frame_end(void);

// overlay.c

// Writes the waiting emoji sequences over the drawn cells, and forgets them.
void overlay_write(int output);

// screen.c

// The curses attributes for the bits of nc_put.
unsigned int curses_attributes(uint32_t bits);
// The number of a pair of nc_define_pair in curses.
int32_t curses_pair(int32_t pair);

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

// Calls write(2) until everything is written or the terminal is gone; safe in a signal handler.
void write_all(int descriptor, const char *bytes, unsigned long length);

#endif
