// The character set of the environment.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// The locale that the environment asks for and that is not installed.
static const char *missing = NULL;

// Source: setlocale(3), the order of the variables.
static const char *wanted(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *value = getenv(variables[i]);
    if (value != NULL && *value != 0) return value;
  }
  return NULL;
}

// `de_DE.UTF-8`, `de_DE.utf8@euro`, and `UTF-8`, which macOS sends over ssh.
static int is_utf8(const char *name) {
  const char *dot = strchr(name, '.');
  const char *charset = dot != NULL ? dot + 1 : name;
  size_t length = strcspn(charset, "@");
  return (length == 5 && strncasecmp(charset, "UTF-8", 5) == 0) ||
         (length == 4 && strncasecmp(charset, "UTF8", 4) == 0);
}

int32_t nc_use_locale(void) {
  static const char *const substitutes[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  missing = NULL;
  // Only the character set: LC_NUMERIC would change how every C library here reads numbers.
  if (setlocale(LC_CTYPE, "") == NULL) {
    const char *name = wanted();
    if (name != NULL && is_utf8(name)) missing = name;
    for (int i = 0; missing != NULL && i < 3; i++) {
      if (setlocale(LC_CTYPE, substitutes[i]) != NULL) break;
    }
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

const char *nc_missing_locale(void) { return missing; }
