// Restores the terminal when the process crashes. Only async-signal-safe calls are made here.
#define _GNU_SOURCE
#include "internal.h"

#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGSYS};
enum { FATAL = sizeof fatal / sizeof fatal[0], STACK = 64 * 1024 };

static struct sigaction before[FATAL];
static stack_t stack_before;
// A handler that runs after a stack overflow needs a stack of its own.
static char stack[STACK];

static struct termios modes;
static int has_modes = 0;
static int modes_input = -1;
static int undo_output = -1;
static char undo_bytes[512];
static unsigned long undo_length = 0;
static volatile sig_atomic_t is_active = 0;

static void on_crash(int number) {
  if (is_active) {
    is_active = 0;
    write_soon(undo_output, undo_bytes, undo_length);
    guard_restore_modes();
    errors_give_back();
    errors_replay();
  }
  // The previous handler, a debugger's or the runtime's or none, continues.
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == number) sigaction(number, &before[i], NULL);
  }
  raise(number);
}

void guard_restore_modes(void) {
  if (has_modes) tcsetattr(modes_input, TCSANOW, &modes);
}

void guard_arm(int output, const char *undo) {
  undo_output = output;
  undo_length = strnlen(undo, sizeof undo_bytes);
  memcpy(undo_bytes, undo, undo_length);

  stack_t own = {.ss_sp = stack, .ss_size = STACK};
  sigaltstack(&own, &stack_before);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
}

void guard_set_active(int active) { is_active = active; }

void guard_note_modes(int input) {
  modes_input = input;
  has_modes = tcgetattr(input, &modes) == 0;
}

void guard_disarm(void) {
  is_active = 0;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
  sigaltstack(&stack_before, NULL);
}
