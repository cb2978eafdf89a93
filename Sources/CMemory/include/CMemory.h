// What the C library and the kernel can be told of this program's memory.

#pragma once

/// Keeps one pool of memory for all threads, and maps what is large, so that it is given back at once.
///
/// Pages of the list are read on several threads. Left alone, the library keeps for each what its
/// largest page took: of ten thousand conversations more than the rows themselves need.
///
/// Source: mallopt(3). Where the library has no such call, everything stays as it is.
void cmemory_keep_little(void);

/// Gives back the pages of code and tables that are mapped from files.
///
/// Starting a program touches much that is never needed again: relocations, names of symbols, set-up
/// code, all of it fetched sixteen pages at a time. What is still needed comes back from the kernel's
/// cache with the next touch, without a read from the disk unless memory is short; then the kernel
/// could have taken it anyway.
///
/// Source: madvise(2), MADV_DONTNEED for mappings of files; dl_iterate_phdr(3).
void cmemory_give_back_files(void);
