// Sequences written directly to the terminal, because no terminfo entry has all of them.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <string.h>

#define FRAME_BEGINS "\033[?2026h"
#define FRAME_ENDS "\033[?2026l"
#define PASTE_AND_FOCUS_ON "\033[?2004h\033[?1004h"
#define PASTE_AND_FOCUS_OFF "\033[?1004l\033[?2004l"
// Buttons and wheel but no movements: dragging with Shift held remains the terminal's own.
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

static const char *on = "";
static const char *off = "";
// A frame may be half written when the process crashes.
static const char *undo = "";
// Set if the terminal shows a frame only when it is complete.
static int holds_frames = 0;

void reports_choose(const char *move, int mouse) {
  // A terminal whose cursor movement follows ECMA-48 ignores private modes that it does not know.
  int standard = move != NULL && strncmp(move, "\033[", 2) == 0;
  holds_frames = 0;
  on = off = undo = "";
  if (!standard) return;
  on = mouse ? PASTE_AND_FOCUS_ON MOUSE_ON : PASTE_AND_FOCUS_ON;
  off = mouse ? MOUSE_OFF PASTE_AND_FOCUS_OFF : PASTE_AND_FOCUS_OFF;
  undo = mouse ? FRAME_ENDS MOUSE_OFF PASTE_AND_FOCUS_OFF : FRAME_ENDS PASTE_AND_FOCUS_OFF;
}

const char *reports_undo(void) { return undo; }

void reports_begin(void) { output_text(on); }

void reports_end(void) { output_text(off); }

void nc_ask(const char *questions) {
  if (*on == 0) return;
  output_text(questions);
  output_send();
}

void nc_synchronize(int32_t holds) { holds_frames = holds; }

void frame_begin(void) {
  if (holds_frames) output_text(FRAME_BEGINS);
}

void frame_end(void) {
  if (holds_frames) output_text(FRAME_ENDS);
}
