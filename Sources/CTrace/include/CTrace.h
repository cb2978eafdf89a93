/*
 * A ring of short lines in memory that a signal handler can write to a file when the process crashes.
 *
 * A ring belongs to one thread, which adds lines; only the crash handler reads it from any other, and
 * may then meet a line half written. Sources: signal-safety(7), sigaltstack(2), open(2).
 */
#ifndef CTRACE_H
#define CTRACE_H

#include <stddef.h>
#include <stdint.h>

typedef struct ctrace ctrace;

/* Makes a ring of so many lines; NULL without memory for it. */
ctrace *ctrace_make(uint32_t lines);

/* Frees a ring, which is written on a crash no more. */
void ctrace_free(ctrace *ring);

/* Begins a line in place of the oldest one; the time is in milliseconds. */
void ctrace_begin(ctrace *ring, int64_t milliseconds);

/* Adds text to the line; what does not fit is left out. Control bytes and what is not ASCII become `?`. */
void ctrace_text(ctrace *ring, const char *bytes, size_t count);

/* Adds a number to the line. */
void ctrace_number(ctrace *ring, int64_t number);

/* The most bytes that ctrace_copy may need. */
size_t ctrace_size(const ctrace *ring);

/* Copies the lines, the oldest first, each as `12.345 text` and a line end. Answers how many bytes. */
size_t ctrace_copy(const ctrace *ring, char *bytes);

/*
 * Writes `head` and the ring to a new file, for the owner alone, if the process crashes; an existing
 * file is left alone. Whoever handled the crash before goes on. Answers 1; 0 if the path is too long.
 */
int32_t ctrace_guard(const ctrace *ring, const char *path, const char *head);

#endif
