/* What the two files share with each other. */
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
  /* How many lines were begun; the place of the next one. */
  uint64_t count;
  ctrace_line lines[];
};

/* The most bytes of a line with its time and its end. */
enum { RING_LINE = sizeof(ctrace_line) + 32 };

/* Writes a number with so many digits at least; answers how many bytes, 21 at most. */
size_t ring_digits(int64_t number, int least, char *bytes);
/* Writes a line by its number since the beginning; answers how many bytes, RING_LINE at most. */
size_t ring_line(const ctrace *ring, uint64_t index, char *bytes);
/* The number of the oldest line there is. */
uint64_t ring_first(const ctrace *ring);

#endif
