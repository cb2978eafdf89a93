/// The functions of libcurl, loaded when the first transfer is made.
///
/// libcurl depends on thirty libraries (TLS, Kerberos, LDAP, ...). With ordinary linking, the
/// loader reads and relocates all of them before main, which takes half of the time until the first
/// screen, although that needs none of them. So the network thread loads libcurl while the first
/// screen is drawn.

#ifndef CCURL_LIBRARY_H
#define CCURL_LIBRARY_H

#include <curl/curl.h>
#include <stdbool.h>

// All functions that are called, in the order of the table below.
#define CURL_FUNCTIONS(apply)                                                             \
  apply(easy_cleanup) apply(easy_getinfo) apply(easy_init) apply(easy_setopt)             \
  apply(global_init) apply(multi_add_handle) apply(multi_cleanup) apply(multi_info_read)  \
  apply(multi_init) apply(multi_perform) apply(multi_poll) apply(multi_remove_handle)     \
  apply(multi_setopt) apply(multi_wakeup) apply(slist_append) apply(slist_free_all)

// The types are those of the header, so that a call through the table is checked to the same extent
// as a direct call.
#define CURL_FIELD(name) __typeof__(&curl_##name) name;
struct curl_library {
  CURL_FUNCTIONS(CURL_FIELD)
};
#undef CURL_FIELD

/// The functions; valid once load_curl has returned true.
extern struct curl_library libcurl;

/// Loads the library, once per process. Any thread may call it.
///
/// Returns true if all functions were found.
bool load_curl(void);

#endif
