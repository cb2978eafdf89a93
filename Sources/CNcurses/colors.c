// Colours, and the capabilities of the terminal in terminfo.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
// After curses.h, whose types it needs.
#include <term.h>

static int has_default_colors = 0;
static int has_twin = 0;

// The colours of the pairs of nc_define_pair, for paint.c.
static struct { int32_t foreground, background; } *pairs = NULL;
static int32_t pair_room = 0;
// Set while all of them are selected as ECMA-48 says.
static int are_plain = 1;
// The parameters of SGR that select an entry of the palette as foreground and as background; empty while
// they are not known.
enum { CODE = sizeof "38;2;255;255;255" + 7 };
static char palette_codes[2][256][CODE];

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
  are_plain = 1;
  memset(palette_codes, 0, sizeof palette_codes);
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
  palette_codes[0][entry][0] = palette_codes[1][entry][0] = 0;
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

// ---- Renditions, for what is written without ncurses ----

// Writes the parameters of a colour; returns 0 if terminfo selects it in another way than ECMA-48.
static int write_code(int32_t color, int ground, char *code) {
  if (color >= 0 && color < 256 && exact[color] >= 0) {
    snprintf(code, CODE, "%c8;2;%d;%d;%d", "34"[ground], exact[color] >> 16 & 255,
             exact[color] >> 8 & 255, exact[color] & 255);
    return 1;
  }
  const char *capability = nc_capability(ground ? "setab" : "setaf");
  const char *sequence = capability == NULL ? NULL : tiparm(capability, color);
  size_t length = sequence == NULL ? 0 : strlen(sequence);
  if (length < 4 || length > CODE + 2 || strncmp(sequence, "\033[", 2) != 0 ||
      strspn(sequence + 2, "0123456789;:") != length - 3 || sequence[length - 1] != 'm')
    return 0;
  memcpy(code, sequence + 2, length - 3);
  code[length - 3] = 0;
  return 1;
}

const char *color_code(int32_t color, int ground) {
  static char direct[CODE];
  if (color < 0) return ground ? "49" : "39";
  char *code = color < 256 ? palette_codes[ground][color] : direct;
  if ((color >= 256 || code[0] == 0) && !write_code(color, ground, code)) code[0] = 0;
  return code;
}

int colors_are_plain(void) {
  if (!has_colors()) return 1;
  return has_default_colors && are_plain && *color_code(1, 0) != 0 && *color_code(1, 1) != 0;
}

// Remembers the colours of a pair.
static void note_pair(int32_t pair, int32_t foreground, int32_t background) {
  if (pair < 0) return;
  if (pair >= pair_room) {
    int32_t larger = pair * 2 + 16;
    void *grown = realloc(pairs, (size_t)larger * sizeof *pairs);
    if (grown == NULL) {
      are_plain = 0;
      return;
    }
    pairs = grown;
    pair_room = larger;
  }
  pairs[pair].foreground = foreground;
  pairs[pair].background = background;
  if (*color_code(foreground, 0) == 0 || *color_code(background, 1) == 0) are_plain = 0;
}

struct rendition rendition_of(uint32_t attributes, int32_t pair) {
  struct rendition rendition = {attributes, -1, -1};
  if (pair > 0 && pair < pair_room) {
    rendition.foreground = pairs[pair].foreground;
    rendition.background = pairs[pair].background;
  }
  return rendition;
}

// ---- Pairs and terminfo ----

int32_t nc_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  // A terminal that cannot return to its default colours gets the most common defaults.
  if (!has_default_colors && foreground < 0) foreground = COLOR_WHITE;
  if (!has_default_colors && background < 0) background = COLOR_BLACK;
  note_pair(pair, foreground, background);
  return init_extended_pair(curses_pair(pair), foreground, background) == OK;
}

int32_t nc_has_capability(const char *name) {
  return tigetflag(name) > 0 || tigetnum(name) >= 0 || nc_capability(name) != NULL;
}

const char *nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}
