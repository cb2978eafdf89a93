// Lets the thread sanitizer see a Swift Mutex being handed over.
//
// A Mutex that nobody else holds is taken by an atomic operation in our own code, which the sanitizer
// sees. One that is contended is taken and given back in libswiftSynchronization, which was not compiled
// for the sanitizer: it misses that one thread waited for the other and calls what they did under the
// lock a race. `mutex-control.swift` shows it. This library stands before those functions and tells the
// sanitizer, so no report has to be suppressed, and what is done without the lock is still reported.
//
// Preload it: LD_PRELOAD=libmutex.so. Without a sanitizer in the program it does nothing.
//
// Source: swift/stdlib/public/Synchronization/Mutex/LinuxImpl.swift; the names are part of the ABI.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

extern void __tsan_acquire(void *lock) __attribute__((weak));
extern void __tsan_release(void *lock) __attribute__((weak));

SWIFT void lock(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT bool try_lock(SELF void *mutex) __asm__(TRY_LOCK);
SWIFT void unlock(SELF void *mutex) __asm__(UNLOCK);

static void *next(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (!function) abort();
  return function;
}

SWIFT void lock(uint32_t thread, SELF void *mutex) {
  static SWIFT void (*real)(uint32_t, SELF void *);
  if (!real) real = (SWIFT void (*)(uint32_t, SELF void *))next(LOCK);
  real(thread, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

SWIFT bool try_lock(SELF void *mutex) {
  static SWIFT bool (*real)(SELF void *);
  if (!real) real = (SWIFT bool (*)(SELF void *))next(TRY_LOCK);
  bool is_taken = real(mutex);
  if (is_taken && __tsan_acquire) __tsan_acquire(mutex);
  return is_taken;
}

SWIFT void unlock(SELF void *mutex) {
  static SWIFT void (*real)(SELF void *);
  if (!real) real = (SWIFT void (*)(SELF void *))next(UNLOCK);
  if (__tsan_release) __tsan_release(mutex);
  real(mutex);
}
