/* The ring and its lines. All functions that read them may be called in a signal handler. */
#include "ring.h"

#include <stdlib.h>
#include <string.h>

ctrace *ctrace_make(uint32_t lines) {
  ctrace *ring = calloc(1, sizeof *ring + (size_t)lines * sizeof(ctrace_line));
  if (ring) ring->capacity = lines;
  return ring;
}

static ctrace_line *last(ctrace *ring) { return &ring->lines[(ring->count - 1) % ring->capacity]; }

void ctrace_begin(ctrace *ring, int64_t milliseconds) {
  ring->count++;
  ctrace_line *line = last(ring);
  line->milliseconds = milliseconds;
  line->length = 0;
}

void ctrace_text(ctrace *ring, const char *bytes, size_t count) {
  ctrace_line *line = last(ring);
  size_t room = sizeof line->text - line->length;
  if (count > room) count = room;
  char *to = line->text + line->length;
  for (size_t i = 0; i < count; i++) to[i] = bytes[i] < ' ' || bytes[i] > '~' ? '?' : bytes[i];
  line->length += (uint16_t)count;
}

size_t ring_digits(int64_t number, int least, char *bytes) {
  char digits[24];
  size_t count = 0, length = 0;
  uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
  do digits[count++] = (char)('0' + rest % 10);
  while ((rest /= 10) > 0 || count < (size_t)least);
  if (number < 0) bytes[length++] = '-';
  while (count > 0) bytes[length++] = digits[--count];
  return length;
}

void ctrace_number(ctrace *ring, int64_t number) {
  char digits[24];
  ctrace_text(ring, digits, ring_digits(number, 1, digits));
}

size_t ring_line(const ctrace *ring, uint64_t index, char *bytes) {
  const ctrace_line *line = &ring->lines[index % ring->capacity];
  size_t length = ring_digits(line->milliseconds / 1000, 1, bytes);
  bytes[length++] = '.';
  length += ring_digits(line->milliseconds % 1000, 3, bytes + length);
  bytes[length++] = ' ';
  memcpy(bytes + length, line->text, line->length);
  length += line->length;
  bytes[length++] = '\n';
  return length;
}

uint64_t ring_first(const ctrace *ring) {
  return ring->count > ring->capacity ? ring->count - ring->capacity : 0;
}

size_t ctrace_size(const ctrace *ring) { return (size_t)ring->capacity * RING_LINE; }

size_t ctrace_copy(const ctrace *ring, char *bytes) {
  size_t length = 0;
  for (uint64_t i = ring_first(ring); i < ring->count; i++)
    length += ring_line(ring, i, bytes + length);
  return length;
}
