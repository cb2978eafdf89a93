// For dl_iterate_phdr.
#define _GNU_SOURCE
#include "CMemory.h"
#include <link.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <unistd.h>

// Returns true if the loader wrote into read-only segments; their pages are no longer the file's.
static bool has_written_text(const struct dl_phdr_info *object, const ElfW(Phdr) * segment) {
  const ElfW(Dyn) *entry = (const ElfW(Dyn) *)(object->dlpi_addr + segment->p_vaddr);
  for (; entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag == DT_TEXTREL) return true;
    if (entry->d_tag == DT_FLAGS && entry->d_un.d_val & DF_TEXTREL) return true;
  }
  return false;
}

// Only whole pages are released: those at the ends may be shared with a written segment.
static void give_back_segment(const struct dl_phdr_info *object, const ElfW(Phdr) * segment) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = object->dlpi_addr + segment->p_vaddr;
  uintptr_t end = (start + segment->p_filesz) & ~(page - 1);
  start = (start + page - 1) & ~(page - 1);
  if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
}

// The kernel's own object is not mapped from a file; an emulated kernel may keep it in plain
// memory.
static bool is_of_kernel(const struct dl_phdr_info *object) {
  uintptr_t header = getauxval(AT_SYSINFO_EHDR);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    uintptr_t start = object->dlpi_addr + segment->p_vaddr;
    if (segment->p_type == PT_LOAD && header - start < segment->p_memsz) return true;
  }
  return false;
}

static int give_back_object(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  if (is_of_kernel(object)) return 0;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    if (segment->p_type == PT_DYNAMIC && has_written_text(object, segment)) return 0;
  }
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    if (segment->p_type == PT_LOAD && !(segment->p_flags & PF_W)) give_back_segment(object, segment);
  }
  return 0;
}

void cmemory_give_back_files(void) {
  dl_iterate_phdr(give_back_object, NULL);
}
