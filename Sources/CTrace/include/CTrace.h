/*
 * A ring of short lines in memory that a signal handler can write to a file when the process crashes.
 *
 * A ring belongs to one thread, which adds lines; only the crash handler reads it from other threads, and
 * may find an incomplete line. Sources: signal-safety(7), sigaltstack(2), open(2).
 */
#ifndef CTRACE_H
#define CTRACE_H

#include <stddef.h>
#include <stdint.h>

typedef struct ctrace ctrace;

/* Creates a ring with a number of lines; returns NULL if memory is exhausted. */
ctrace *ctrace_make(uint32_t lines);

/* Frees a ring, and stops guarding it. */
void ctrace_free(ctrace *ring);

/* Starts a line in place of the oldest one; the time is in milliseconds. */
void ctrace_begin(ctrace *ring, int64_t milliseconds);

/* Adds text to the line, as far as it fits. Bytes other than printable ASCII become `?`. */
void ctrace_text(ctrace *ring, const char *bytes, size_t count);

/* Adds a number to the line. */
void ctrace_number(ctrace *ring, int64_t number);

/* Returns the largest number of bytes that ctrace_copy writes. */
size_t ctrace_size(const ctrace *ring);

/* Copies the lines, oldest first, each as `12.345 text` and a line end; returns the number of bytes. */
size_t ctrace_copy(const ctrace *ring, char *bytes);

/*
 * Writes `head` and the ring to a new file, accessible only to its owner, if the process crashes; never
 * overwrites a file. The previous handler runs afterwards. Returns 1; 0 if `path` or `head` is too long.
 */
int32_t ctrace_guard(const ctrace *ring, const char *path, const char *head);

#endif
