// What the files of the facade share with each other.
#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stdint.h>

// guard.c: gives the terminal back when the process crashes or exits.

// Notes how the terminal is set now, before ncurses changes it.
void guard_note_modes(int input);
// Installs the crash handlers; `undo` are the bytes that undo everything nc_start writes.
void guard_arm(int output, const char *undo);
// Whether the guard has something to give back at the moment.
void guard_set_active(int active);
// Puts the crash handlers of before back.
void guard_disarm(void);
// Sets the input as it was when the guard was armed.
void guard_restore_modes(void);

// reports.c: the output is the terminal's, `move` is how it moves its cursor.

// Decides what is asked of the terminal.
void reports_choose(int output, const char *move, int mouse);
// The bytes that end all of it, half a frame included.
const char *reports_undo(void);
// Asks for pastes, focus and, where it is wanted, the mouse; and ends that.
void reports_begin(void);
void reports_end(void);
// Stand around what is written of a frame.
void frame_begin(void);
void frame_end(void);

// overlay.c

// Writes what was put over the drawn cells, and forgets it.
void overlay_write(int output);

// screen.c

// The bits of nc_put as curses knows them.
unsigned int curses_attributes(uint32_t bits);
// The number that curses knows a pair of nc_define_pair by.
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

// write(2) until everything is written or the terminal is gone; safe in a signal handler.
void write_all(int descriptor, const char *bytes, unsigned long length);

#endif
