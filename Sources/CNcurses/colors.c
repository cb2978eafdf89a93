// Colours, and the capabilities of the terminal in terminfo.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
// After curses.h, whose types it needs.
#include <term.h>

static int has_default_colors = 0;
static int has_twin = 0;

// The colour that is written in place of an entry of the palette, as 24 bits; -1 for the entry itself.
static int32_t exact[256];
static int has_exact = 0;

// When colours end in pair 0, ncurses also resets all attributes. A twin of pair 0 takes its place,
// and the other pairs move up by one. Terminals on which colours and attributes exclude each other
// (`ncv`) get no twin: there only pair 0 keeps all attributes.
int32_t curses_pair(int32_t pair) { return has_twin ? pair + 1 : pair; }

void colors_start(void) {
  for (int entry = 0; entry < 256; entry++) exact[entry] = -1;
  has_exact = 0;
  has_default_colors = has_colors() && start_color() == OK && use_default_colors() == OK;
  has_twin = has_default_colors && tigetnum("ncv") <= 0;
  if (has_twin) init_extended_pair(curses_pair(0), -1, -1);
}

int32_t nc_color_count(void) { return has_colors() ? COLORS : 0; }

int32_t nc_pair_count(void) { return has_colors() ? COLOR_PAIRS - has_twin : 1; }

// ---- Colours of 24 bits, whether or not terminfo knows how to write them ----
//
// ncurses writes entries of the palette; some of them represent a colour, which replaces them on the
// way to the terminal. Only ncurses writes control sequences there, each of them whole, and
// text has none.

// The maximum size of a replacement, in bytes.
enum { LONGEST = sizeof "\033[38;2;255;255;255m" };

int32_t nc_can_define_colors(void) {
  const char *foreground = nc_capability("setaf"), *background = nc_capability("setab");
  if (!has_default_colors || COLORS != 256 || foreground == NULL || background == NULL) return 0;
  char expected[LONGEST];
  snprintf(expected, sizeof expected, "\033[38;5;%dm", 255);
  if (strcmp(tiparm(foreground, 255), expected) != 0) return 0;
  snprintf(expected, sizeof expected, "\033[48;5;%dm", 255);
  return strcmp(tiparm(background, 255), expected) == 0;
}

void nc_define_color(int32_t entry, int32_t color) {
  if (entry < 0 || entry > 255) return;
  exact[entry] = color;
  has_exact = 1;
}

// Returns the length of a sequence that selects an entry of the palette, or 0; sets `entry`.
static size_t palette_sequence(const char *text, const char *end, int *entry) {
  enum { HEAD = 7 };
  if (end - text < HEAD + 2 || text[1] != '[' || (text[2] != '3' && text[2] != '4') ||
      memcmp(text + 3, "8;5;", 4) != 0)
    return 0;
  const char *digit = text + HEAD;
  for (*entry = 0; digit < end && *digit >= '0' && *digit <= '9' && *entry < 256; digit++)
    *entry = *entry * 10 + (*digit - '0');
  return digit < end && *digit == 'm' && *entry < 256 ? (size_t)(digit + 1 - text) : 0;
}

size_t colors_write(const char *text, size_t length, char *target) {
  const char *end = text + length;
  char *next = target;
  while (text < end) {
    const char *escape = memchr(text, '\033', (size_t)(end - text));
    size_t plain = (size_t)((escape == NULL ? end : escape) - text);
    memmove(next, text, plain);
    next += plain;
    text += plain;
    if (escape == NULL) break;
    int entry = 0;
    size_t sequence = palette_sequence(text, end, &entry);
    if (sequence > 0 && exact[entry] >= 0) {
      next += sprintf(next, "\033[%c8;2;%d;%d;%dm", text[2], exact[entry] >> 16 & 255,
                      exact[entry] >> 8 & 255, exact[entry] & 255);
      text += sequence;
    } else {
      *next++ = *text++;
    }
  }
  return (size_t)(next - target);
}

size_t colors_room(const char *text, size_t length) {
  size_t escapes = 0;
  if (!has_exact) return 0;
  for (size_t i = 0; i < length; i++) escapes += text[i] == '\033';
  return length + escapes * LONGEST;
}

// ---- Pairs and terminfo ----

int32_t nc_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  // A terminal that cannot return to its default colours gets the most common defaults.
  if (!has_default_colors && foreground < 0) foreground = COLOR_WHITE;
  if (!has_default_colors && background < 0) background = COLOR_BLACK;
  return init_extended_pair(curses_pair(pair), foreground, background) == OK;
}

int32_t nc_has_capability(const char *name) {
  return tigetflag(name) > 0 || tigetnum(name) >= 0 || nc_capability(name) != NULL;
}

const char *nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}
