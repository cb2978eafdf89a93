// The bytes on their way to the terminal, which is never waited for.
//
// A terminal may stop reading for hours: a stopped emulator, a stalled ssh connection. So ncurses
// writes into memory, and from there the terminal gets as much as it accepts at once. The rest waits
// here until nc_output_descriptor() is writable.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

// The terminal, opened once more: O_NONBLOCK on the inherited descriptor would reach the shell, too.
static int terminal = -1;
// Set if it could not be opened, and the inherited descriptor has to do.
static int is_shared = 0;

// The output of ncurses, and the number of its bytes that were collected.
static int memory = -1;
static off_t collected = 0;
// A file of this length is begun anew.
enum { LONGEST = 1 << 20 };

// The pending output: the bytes from `sent` to `used`.
static char *bytes = NULL;
static size_t sent = 0, used = 0, size = 0;

// ---- The terminal ----

static int open_path(const char *path) {
  return open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

// The controlling terminal needs no permission, for example after su(1), but may be another one.
static int open_controlling(int inherited) {
  unsigned int wanted = 0, found = 0;
  int opened = open_path("/dev/tty");
  if (opened < 0) return -1;
  if (ioctl(inherited, TIOCGDEV, &wanted) == 0 && ioctl(opened, TIOCGDEV, &found) == 0 &&
      wanted == found)
    return opened;
  close(opened);
  return -1;
}

static int open_again(int inherited) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", inherited);
  int opened = open_path(path);
  if (opened < 0 && ttyname_r(inherited, path, sizeof path) == 0) opened = open_path(path);
  if (opened >= 0 && isatty(opened)) return opened;
  if (opened >= 0) close(opened);
  return open_controlling(inherited);
}

int output_start(int inherited) {
  memory = memfd_create("screen", MFD_CLOEXEC);
  if (memory < 0) return 0;
  collected = 0;
  sent = used = 0;
  terminal = open_again(inherited);
  is_shared = terminal < 0;
  if (is_shared) terminal = inherited;
  return 1;
}

void output_stop(void) {
  if (memory >= 0) close(memory);
  if (terminal >= 0 && !is_shared) close(terminal);
  memory = terminal = -1;
  free(bytes);
  bytes = NULL;
  sent = used = size = 0;
}

int output_terminal(void) { return terminal; }

int output_capture(int descriptor) { return dup3(memory, descriptor, O_CLOEXEC) >= 0; }

// ---- Collecting ----

static int make_room(size_t more) {
  if (size - used >= more) return 1;
  size_t larger = (used + more) * 2 + 4096;
  char *grown = realloc(bytes, larger);
  if (grown == NULL) return 0;
  bytes = grown;
  size = larger;
  return 1;
}

static void begin_anew(void) {
  if (ftruncate(memory, 0) != 0) return;
  lseek(memory, 0, SEEK_SET);
  collected = 0;
}

void output_collect(void) {
  size_t mark = used;
  while (make_room(4096)) {
    ssize_t count = pread(memory, bytes + used, size - used, collected);
    if (count <= 0) break;
    used += (size_t)count;
    collected += count;
    if (used < size) break;
  }
  if (collected >= LONGEST) begin_anew();
  output_color(mark);
}

void output_color(size_t mark) {
  size_t length = used - mark, room = colors_room(bytes + mark, length);
  if (room == 0 || !make_room(room)) return;
  // Moved out of the way by as much as it may grow.
  char *copy = bytes + mark + room - length;
  memmove(copy, bytes + mark, length);
  used = mark + colors_write(copy, length, bytes + mark);
}

int output_byte(int byte) {
  if (!make_room(1)) return EOF;
  bytes[used++] = (char)byte;
  return byte;
}

void output_text(const char *text) {
  size_t length = strlen(text);
  if (!make_room(length)) return;
  memcpy(bytes + used, text, length);
  used += length;
}

size_t output_mark(void) { return used; }

void output_cut(size_t mark) { used = mark; }

// ---- Sending ----

static int is_writable(int descriptor, int milliseconds) {
  struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
  return poll(&ready, 1, milliseconds) > 0;
}

// Writes as much as the terminal accepts at once; returns -1 if it accepts nothing now.
static ssize_t write_piece(const char *piece, size_t length) {
  // A shared descriptor may make a writer wait; it rarely does for a few bytes if it is writable.
  enum { FEW = 256 };
  if (!is_shared) return write(terminal, piece, length);
  if (is_writable(terminal, 0)) return write(terminal, piece, length < FEW ? length : FEW);
  errno = EAGAIN;
  return -1;
}

int output_send(void) {
  while (sent < used) {
    ssize_t count = write_piece(bytes + sent, used - sent);
    if (count > 0) sent += (size_t)count;
    else if (count < 0 && errno == EAGAIN) return 0;
    // A terminal that is gone accepts no more output; reading from it reports that.
    else if (count == 0 || errno != EINTR) break;
  }
  sent = used = 0;
  return 1;
}

static long long now_in_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

int output_settle(int milliseconds) {
  long long deadline = now_in_milliseconds() + milliseconds;
  while (!output_send()) {
    long long left = deadline - now_in_milliseconds();
    if (left <= 0 || !is_writable(terminal, (int)left)) {
      sent = used = 0;
      return 0;
    }
  }
  return 1;
}

int32_t nc_output_descriptor(void) { return sent < used ? terminal : -1; }

void nc_output_continue(void) {
  if (sent < used) output_send();
}

// ---- Writing directly ----

void write_soon(int descriptor, const char *text, unsigned long length) {
  enum { PATIENCE = 250 };
  while (length > 0) {
    // A regular file is always writable; a terminal that does not read is given up.
    if (!is_writable(descriptor, PATIENCE)) return;
    ssize_t written = write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (unsigned long)written;
  }
}
