// Raw bytes from the terminal.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

int32_t nc_ready(int32_t input) {
  struct pollfd polled[] = {
      {.fd = input, .events = POLLIN},
      {.fd = nc_signal_descriptor(), .events = POLLIN},
      {.fd = nc_timer_descriptor(), .events = POLLIN},
  };
  int32_t ready = 0;
  if (poll(polled, 3, 0) <= 0) return 0;
  if (polled[0].revents != 0) ready |= NC_INPUT;
  if (polled[1].revents != 0) ready |= NC_SIGNAL;
  if (polled[2].revents != 0) ready |= NC_TIMER;
  return ready;
}

int32_t nc_read(int32_t input, uint8_t *bytes, int32_t capacity) {
  ssize_t count = read(input, bytes, (size_t)capacity);
  if (count > 0) return (int32_t)count;
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return -1;
}
