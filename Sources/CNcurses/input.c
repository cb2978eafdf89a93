// Raw bytes from the terminal.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

int32_t nc_read(int32_t input, uint8_t *bytes, int32_t capacity) {
  struct pollfd ready = {.fd = input, .events = POLLIN};
  // The terminal stays in blocking mode, because that is shared with the shell; so poll before
  // reading.
  if (poll(&ready, 1, 0) <= 0) return 0;
  ssize_t count = read(input, bytes, (size_t)capacity);
  if (count > 0) return (int32_t)count;
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return -1;
}
