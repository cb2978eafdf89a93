// Emoji sequences, which a curses cell cannot hold: written directly over the output of curses.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
// After curses.h, whose types it needs; its macros are the reason for this separate file.
#include <term.h>

struct overlay {
  int row, column, pair;
  uint32_t attributes;
  // Four pictographs with a tone or selector, three joiners and a direction mark take 44 bytes.
  char text[48];
};

static struct overlay *waiting = NULL;
static int count = 0, room = 0;

// Set if memory was exhausted: half a sequence must not be written.
static int is_torn = 0;

static int keep_byte(int byte) {
  int kept = output_byte(byte);
  if (kept == EOF) is_torn = 1;
  return kept;
}

static void keep_text(const char *text) {
  while (*text != 0) keep_byte((unsigned char)*text++);
}

void nc_overlay(int32_t row, int32_t column, const char *text, uint32_t attributes, int32_t pair) {
  if (row < 0 || row >= LINES || column < 0 || column + 2 > COLS) return;
  if (strlen(text) >= sizeof waiting->text) return;
  if (count == room) {
    int larger = room * 2 + 16;
    struct overlay *grown = realloc(waiting, (size_t)larger * sizeof *grown);
    if (grown == NULL) return;
    waiting = grown;
    room = larger;
  }
  struct overlay *next = &waiting[count++];
  next->row = row;
  next->column = column;
  next->pair = pair;
  next->attributes = attributes;
  strcpy(next->text, text);
}

void overlay_write(void) {
  if (count == 0) return;
  size_t mark = output_mark();
  is_torn = 0;
  // The cursor returns to the position and the attributes that curses assumes.
  vid_puts(A_NORMAL, 0, NULL, keep_byte);
  tputs(save_cursor, 1, keep_byte);
  for (int i = 0; i < count; i++) {
    struct overlay *next = &waiting[i];
    tputs(tiparm(cursor_address, next->row, next->column), 1, keep_byte);
    int pair = curses_pair(next->pair);
    vid_puts(curses_attributes(next->attributes), (short)pair, &pair, keep_byte);
    keep_text(next->text);
  }
  vid_puts(A_NORMAL, 0, NULL, keep_byte);
  tputs(restore_cursor, 1, keep_byte);
  count = 0;
  if (is_torn) output_cut(mark);
  else output_color(mark);
}

void overlay_paint(void) {
  for (int i = 0; i < count; i++) {
    struct overlay *next = &waiting[i];
    paint_sequence(next->row, next->column, next->text,
                   rendition_of(next->attributes, next->pair));
  }
  count = 0;
}
