// Memory settings of the C library for this program.

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
