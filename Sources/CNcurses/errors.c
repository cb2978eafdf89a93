// Keeps standard error off the screen while the program owns the terminal.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// The diverted standard error, the original one, and the number of bytes already replayed.
static int aside = -1;
static int original = -1;
static int in_memory = 0;
static off_t shown = 0;

int32_t nc_divert_errors(const char *path) {
  in_memory = path == NULL;
  shown = 0;
  aside = in_memory ? memfd_create("stderr", MFD_CLOEXEC)
                    : open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  return aside >= 0;
}

void errors_take(void) {
  if (aside < 0 || original >= 0) return;
  original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(aside, STDERR_FILENO);
}

void errors_give_back(void) {
  if (original < 0) return;
  dup2(original, STDERR_FILENO);
  close(original);
  original = -1;
}

void errors_replay(void) {
  if (aside < 0 || !in_memory) return;
  char bytes[4096];
  off_t end = lseek(aside, 0, SEEK_END);
  // If there is more, the end matters most.
  if (end - shown > (off_t)sizeof bytes) shown = end - (off_t)sizeof bytes;
  ssize_t count = pread(aside, bytes, sizeof bytes, shown);
  shown = end;
  if (count > 0) write_soon(STDERR_FILENO, bytes, (unsigned long)count);
}

void errors_forget(void) {
  if (aside >= 0) close(aside);
  aside = -1;
}
