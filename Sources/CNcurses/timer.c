// A timer that can be polled together with the terminal, so that an Escape key needs no sleep.
#define _GNU_SOURCE
#include "CNcurses.h"
#include "internal.h"

#include <sys/timerfd.h>
#include <unistd.h>

static int timer = -1;

int timer_start(void) {
  timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  return timer >= 0;
}

void timer_stop(void) {
  if (timer >= 0) close(timer);
  timer = -1;
}

int32_t nc_timer_descriptor(void) { return timer; }

void nc_timer_set(int32_t milliseconds) {
  struct itimerspec due = {
      .it_value = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000}};
  if (timer >= 0) timerfd_settime(timer, 0, &due, NULL);
}

int32_t nc_timer_expired(void) {
  uint64_t times = 0;
  return timer >= 0 && read(timer, &times, sizeof times) == sizeof times && times > 0;
}
