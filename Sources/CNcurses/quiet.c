// Suppresses the echo of typed text before the program reads it.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int caught[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP};
enum { CAUGHT = sizeof caught / sizeof caught[0] };

static struct sigaction before[CAUGHT];
static struct termios saved_modes;
static volatile sig_atomic_t terminal = -1;

// A process in the background would be stopped if it changed the terminal.
static int is_foreground(void) {
  pid_t foreground = tcgetpgrp((int)terminal);
  return foreground < 0 || foreground == getpgrp();
}

static void hide(void) {
  struct termios quiet = saved_modes;
  quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  if (is_foreground()) tcsetattr((int)terminal, TCSANOW, &quiet);
}

static void give_back(void) {
  if (!is_foreground()) return;
  tcflush((int)terminal, TCIFLUSH);
  tcsetattr((int)terminal, TCSANOW, &saved_modes);
}

// Calls only functions that are safe in a handler: signal-safety(7).
static void on_signal(int number) {
  int saved = errno;
  struct sigaction plain, ours;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  give_back();
  sigaction(number, &plain, &ours);
  raise(number);
  // Reached only if the process was stopped and continued.
  sigaction(number, &ours, NULL);
  hide();
  errno = saved;
}

void nc_quiet_begin(int32_t input) {
  struct sigaction action;
  if (terminal >= 0 || tcgetattr(input, &saved_modes) != 0) return;
  terminal = input;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  // A signal raised in the handler must take effect there.
  action.sa_flags = SA_RESTART | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CAUGHT; i++) {
    sigaction(caught[i], &action, &before[i]);
    if (before[i].sa_handler == SIG_IGN) sigaction(caught[i], &before[i], NULL);
  }
  hide();
}

void nc_quiet_end(void) {
  if (terminal < 0) return;
  give_back();
  // A signal that arrives now must not suppress the echo again when the program continues.
  terminal = -1;
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &before[i], NULL);
}
