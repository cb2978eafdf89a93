#include "CMemory.h"
#include <malloc.h>

void cmemory_keep_little(void) {
#ifdef M_ARENA_MAX
  enum { largest = 128 * 1024 };
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, largest);
  mallopt(M_TRIM_THRESHOLD, largest);
#endif
}
