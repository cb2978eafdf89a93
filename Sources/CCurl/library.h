/// The functions of libcurl, looked up in the library when the first transfer is made.
///
/// libcurl brings thirty libraries with it (TLS, Kerberos, LDAP, ...). Linked as usual, the loader reads
/// and relocates all of them before main; that is half of the time until the first screen, which
/// needs none of them. So the network thread loads it, while the first screen is drawn.

#ifndef CCURL_LIBRARY_H
#define CCURL_LIBRARY_H

#include <curl/curl.h>
#include <stdbool.h>

// Every function that is called, in the order of the table below.
#define CURL_FUNCTIONS(apply)                                                             \
  apply(easy_cleanup) apply(easy_getinfo) apply(easy_init) apply(easy_setopt)             \
  apply(easy_strerror) apply(global_init) apply(multi_add_handle) apply(multi_cleanup)    \
  apply(multi_info_read) apply(multi_init) apply(multi_perform) apply(multi_poll)         \
  apply(multi_remove_handle) apply(multi_setopt) apply(multi_strerror)                    \
  apply(multi_wakeup) apply(slist_append) apply(slist_free_all)

// The types are those of the header, so that a call through the table is checked as far as one of the
// function itself.
#define CURL_FIELD(name) __typeof__(&curl_##name) name;
struct curl_library {
  CURL_FUNCTIONS(CURL_FIELD)
};
#undef CURL_FIELD

/// The functions; meaningful once load_curl has returned true.
extern struct curl_library libcurl;

/// Loads the library, once in the life of the process. Any thread may call it.
///
/// Returns whether every function was found; after false, loading_problem says why not.
bool load_curl(void);

/// The reason why the library could not be loaded, as text; "" when it was. Never freed.
const char *loading_problem(void);

#endif
