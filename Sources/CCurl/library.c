#include "library.h"

#include <dlfcn.h>
#include <pthread.h>

struct curl_library libcurl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_loaded;

static void load(void) {
  // The number is that of the interface, which has not changed since 2006. RTLD_LAZY, because only
  // a few of its thousands of functions are called.
  void *handle = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
  if (handle == NULL) return;
  // POSIX lets dlsym(3) return functions, to which C cannot convert a void * in any other way.
#define FIND(name)                                                                        \
  *(void **)&libcurl.name = dlsym(handle, "curl_" #name);                                 \
  if (libcurl.name == NULL) return;
  CURL_FUNCTIONS(FIND)
#undef FIND
  is_loaded = true;
}

bool load_curl(void) {
  pthread_once(&once, load);
  return is_loaded;
}
