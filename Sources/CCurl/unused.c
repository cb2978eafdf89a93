// The libcurl functions that Foundation's URLSession calls.
//
// Nothing in the program uses URLSession, but the library of the built-in server can. If Foundation
// is linked statically, that alone would make the loader read libcurl and its dependencies before
// main. The functions below replace those of libcurl there, and nowhere else: they are visible only
// inside this program.

#include <stdio.h>
#include <stdlib.h>

#define HIDDEN __attribute__((visibility("hidden")))

static void end_process(const char *name) {
  fprintf(stderr, "recents: %s was called, but URLSession is not part of this program\n", name);
  abort();
}

#define UNUSED(name)                                                                      \
  HIDDEN void name(void);                                                                 \
  HIDDEN void name(void) { end_process(#name); }

UNUSED(curl_easy_cleanup)
UNUSED(curl_easy_getinfo)
UNUSED(curl_easy_init)
UNUSED(curl_easy_pause)
UNUSED(curl_easy_setopt)
UNUSED(curl_easy_strerror)
UNUSED(curl_free)
UNUSED(curl_global_init)
UNUSED(curl_multi_add_handle)
UNUSED(curl_multi_assign)
UNUSED(curl_multi_cleanup)
UNUSED(curl_multi_info_read)
UNUSED(curl_multi_init)
UNUSED(curl_multi_remove_handle)
UNUSED(curl_multi_setopt)
UNUSED(curl_multi_socket_action)
UNUSED(curl_slist_append)
UNUSED(curl_slist_free_all)
UNUSED(curl_url)
UNUSED(curl_url_get)
UNUSED(curl_url_set)
UNUSED(curl_version)
UNUSED(curl_version_info)
