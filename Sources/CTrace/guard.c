/* The crash handler, which writes a ring to a file; it makes only async-signal-safe calls. */
#define _GNU_SOURCE
#include "ring.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
enum { FATAL = sizeof fatal / sizeof fatal[0], STACK = 64 * 1024 };

static struct sigaction before[FATAL];
static int is_installed = 0;
/* The stack of the handler, which may run after a stack overflow. */
static char stack[STACK];

static const ctrace *volatile guarded = NULL;
static char file_path[1024];
static char file_head[256];

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void write_text(int descriptor, const char *text) {
  write_all(descriptor, text, strlen(text));
}

static void write_trace(const ctrace *ring, int number) {
  int file = open(file_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return;
  fchmod(file, 0600);
  write_text(file, file_head);
  char line[RING_LINE];
  for (uint64_t i = ring_first(ring); i < ring->count; i++)
    write_all(file, line, ring_line(ring, i, line));
  write_text(file, "crash by signal ");
  write_all(file, line, ring_digits(number, 1, line));
  write_text(file, "\n");
  close(file);
  write_text(STDERR_FILENO, "recents: crashed; the latest events are in ");
  write_text(STDERR_FILENO, file_path);
  write_text(STDERR_FILENO, "\n");
}

static void on_crash(int number) {
  const ctrace *ring = guarded;
  /* Only once: a crash in the handler must not run it again. */
  guarded = NULL;
  if (ring) write_trace(ring, number);
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == number) sigaction(number, &before[i], NULL);
  }
  raise(number);
}

static void install(void) {
  if (is_installed) return;
  is_installed = 1;
  stack_t own = {.ss_sp = stack, .ss_size = STACK};
  sigaltstack(&own, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
}

int32_t ctrace_guard(const ctrace *ring, const char *path, const char *head) {
  if (strlen(path) >= sizeof file_path || strlen(head) >= sizeof file_head) return 0;
  guarded = NULL;
  strcpy(file_path, path);
  strcpy(file_head, head);
  guarded = ring;
  install();
  return 1;
}

void ctrace_free(ctrace *ring) {
  if (guarded == ring) guarded = NULL;
  free(ring);
}
