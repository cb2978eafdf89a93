// Memory settings of the C library and the kernel for this program.

#pragma once

/// Uses one memory pool for all threads, and maps large blocks separately, so that they are
/// released immediately.
///
/// Pages of the list are decoded on several threads. By default, the library keeps for each thread
/// the memory of its largest page: for ten thousand conversations, more than the rows themselves
/// need.
///
/// Source: mallopt(3). Has no effect if the library has no such function.
void cmemory_keep_little(void);

/// Releases the pages of code and tables that are mapped from files.
///
/// The start of a program touches much that is never needed again: relocations, symbol names,
/// set-up code, all of it fetched sixteen pages at a time. Pages that are still needed come back
/// from the kernel's cache at the next access, without a read from the disk unless memory is short;
/// then the kernel could have reclaimed them anyway.
///
/// Source: madvise(2), MADV_DONTNEED for file mappings; dl_iterate_phdr(3).
void cmemory_give_back_files(void);
