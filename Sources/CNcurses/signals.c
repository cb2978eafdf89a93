// Turns signals into numbers in a pipe; the reader of the pipe decides on their meaning.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// Signal numbers end with the real-time signals.
enum { NUMBERS = 65 };

static struct sigaction before[NUMBERS];
static int is_changed[NUMBERS];
static sigset_t mask_before;
static int ends[2] = {-1, -1};
// The descriptor the handler writes to: a copy, so that it never sees a half-changed array.
static volatile sig_atomic_t sink = -1;

static void on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe means that nothing reads it; losing the byte is the only choice.
  if (sink >= 0 && write((int)sink, &byte, 1) < 0) { }
  errno = saved;
}

// Every signal that ends a process by default is caught, so that the terminal is restored first.
// Crashes are handled in guard.c; a pipe without a reader and a file that is too large are errors
// of write(2).
static void (*handler_for(int number))(int) {
  switch (number) {
    case SIGKILL: case SIGSTOP: case SIGCHLD: case SIGURG: case SIGTTIN: case SIGTTOU:
    case SIGILL: case SIGTRAP: case SIGSEGV: case SIGABRT: case SIGBUS: case SIGFPE: case SIGSYS:
      return SIG_DFL;
    case SIGPIPE: case SIGXFSZ: return SIG_IGN;
    default: return on_signal;
  }
}

static void change(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler_for(number);
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  if (action.sa_handler == SIG_DFL) return;
  // The C library reserves some numbers and refuses them.
  is_changed[number] = sigaction(number, &action, &before[number]) == 0;
}

// Threads of a pool block all signals, and the main actor may run on one of them.
static void unblock(void) {
  sigset_t open;
  sigemptyset(&open);
  for (int number = 1; number < NUMBERS; number++) {
    if (is_changed[number]) sigaddset(&open, number);
  }
  pthread_sigmask(SIG_UNBLOCK, &open, &mask_before);
}

int signals_start(void) {
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return 0;
  sink = ends[1];
  for (int number = 1; number < NUMBERS; number++) change(number);
  unblock();
  return 1;
}

void signals_stop(void) {
  if (ends[0] < 0) return;
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
  for (int number = 1; number < NUMBERS; number++) {
    if (is_changed[number]) sigaction(number, &before[number], NULL);
    is_changed[number] = 0;
  }
  sink = -1;
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

int32_t nc_signal_descriptor(void) { return ends[0]; }

int32_t nc_next_signal(void) {
  unsigned char byte = 0;
  return ends[0] >= 0 && read(ends[0], &byte, 1) == 1 ? byte : 0;
}

void nc_stop_process(int32_t job) {
  struct sigaction plain, ours;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &ours);
  // The whole job, as the terminal would do it: otherwise `make demo` would wait for a stopped
  // child, and the shell would wait for make. An orphaned job is not stopped, and this returns.
  if (job) kill(0, SIGTSTP);
  else raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
