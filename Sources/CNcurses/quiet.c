// Keeps what is typed off the terminal while nobody reads it yet.
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
static struct termios met;
static volatile sig_atomic_t terminal = -1;

// Whoever is in the background would be stopped for touching it.
static int is_ours(void) {
  pid_t foreground = tcgetpgrp((int)terminal);
  return foreground < 0 || foreground == getpgrp();
}

static void hide(void) {
  struct termios quiet = met;
  quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  if (is_ours()) tcsetattr((int)terminal, TCSANOW, &quiet);
}

static void give_back(void) {
  if (!is_ours()) return;
  tcflush((int)terminal, TCIFLUSH);
  tcsetattr((int)terminal, TCSANOW, &met);
}

// Calls only what is safe in a handler: signal-safety(7).
static void on_signal(int number) {
  int saved = errno;
  struct sigaction plain, ours;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  give_back();
  sigaction(number, &plain, &ours);
  raise(number);
  // Only whoever was stopped and is continued comes here.
  sigaction(number, &ours, NULL);
  hide();
  errno = saved;
}

void nc_quiet_begin(int32_t input) {
  struct sigaction action;
  if (terminal >= 0 || tcgetattr(input, &met) != 0) return;
  terminal = input;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  // What is raised in the handler must take effect there.
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
  // A signal that comes now must not hide anything again when the program is continued.
  terminal = -1;
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &before[i], NULL);
}
