// Raw bytes from the terminal.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <errno.h>
#include <unistd.h>

int32_t nc_read(int32_t input, uint8_t *bytes, int32_t capacity) {
  ssize_t count = read(input, bytes, (size_t)capacity);
  if (count > 0) return (int32_t)count;
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  return -1;
}
