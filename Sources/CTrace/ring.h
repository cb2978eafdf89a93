/* The declarations that ring.c and guard.c share. */
#ifndef CTRACE_RING_H
#define CTRACE_RING_H

#include "CTrace.h"

typedef struct {
  int64_t milliseconds;
  uint16_t length;
  char text[118];
} ctrace_line;

struct ctrace {
  uint32_t capacity;
  /* The number of lines that were started, which is also the number of the next one. */
  uint64_t count;
  ctrace_line lines[];
};

/* The largest number of bytes of a line with its time and its end. */
enum { RING_LINE = sizeof(ctrace_line) + 32 };

/* Writes a number with at least `least` digits; returns the number of bytes, at most 21. */
size_t ring_digits(int64_t number, int least, char *bytes);
/* Writes the line with a number, from 0; returns the number of bytes, at most RING_LINE. */
size_t ring_line(const ctrace *ring, uint64_t index, char *bytes);
/* Returns the number of the oldest line. */
uint64_t ring_first(const ctrace *ring);

#endif
