#include "CCurl.h"
#include "library.h"

#include <limits.h>
#include <stdlib.h>

_Static_assert(LIBCURL_VERSION_NUM >= 0x075700, "libcurl 7.87 or newer is needed");

#define SAME(ours, theirs) _Static_assert((int)CCurlCode##ours == (int)CURLE_##theirs, #theirs)
SAME(OK, OK);
SAME(UnsupportedProtocol, UNSUPPORTED_PROTOCOL);
SAME(MalformedURL, URL_MALFORMAT);
SAME(ProxyNotResolved, COULDNT_RESOLVE_PROXY);
SAME(HostNotResolved, COULDNT_RESOLVE_HOST);
SAME(NotConnected, COULDNT_CONNECT);
SAME(HTTP2Framing, HTTP2);
SAME(PartialFile, PARTIAL_FILE);
SAME(WriteError, WRITE_ERROR);
SAME(TimedOut, OPERATION_TIMEDOUT);
SAME(TLSConnect, SSL_CONNECT_ERROR);
SAME(GotNothing, GOT_NOTHING);
SAME(TLSEngineNotFound, SSL_ENGINE_NOTFOUND);
SAME(TLSEngineFailed, SSL_ENGINE_SETFAILED);
SAME(SendError, SEND_ERROR);
SAME(ReceiveError, RECV_ERROR);
SAME(ClientCertificateProblem, SSL_CERTPROBLEM);
SAME(TLSCipher, SSL_CIPHER);
SAME(PeerNotVerified, PEER_FAILED_VERIFICATION);
SAME(FileSizeExceeded, FILESIZE_EXCEEDED);
SAME(TLSEngineInit, SSL_ENGINE_INITFAILED);
SAME(CertificateFileUnusable, SSL_CACERT_BADFILE);
SAME(TLSShutdown, SSL_SHUTDOWN_FAILED);
SAME(RevocationFileUnusable, SSL_CRL_BADFILE);
SAME(IssuerRefused, SSL_ISSUER_ERROR);
SAME(PinnedKeyMismatch, SSL_PINNEDPUBKEYNOTMATCH);
SAME(CertificateStatusRefused, SSL_INVALIDCERTSTATUS);
SAME(HTTP2Stream, HTTP2_STREAM);
SAME(ProxyHandshake, PROXY);
SAME(ClientCertificateWanted, SSL_CLIENTCERT);

struct CCurlTransfer {
  CURL *easy;
  struct curl_slist *headers;
  CCurlReceiver header;
  CCurlReceiver body;
  void *context;
  CURLcode problem; // of the first setter that failed
  bool has_begun;
  char error_text[CURL_ERROR_SIZE];
};

struct CCurlLoop {
  CURLM *multi;
};

// ---- The library

int32_t ccurl_start(void) {
  if (!load_curl()) return CCurlCodeNotLoaded;
  return (int32_t)libcurl.global_init(CURL_GLOBAL_DEFAULT);
}

// ---- Transfers

static size_t receive_header(char *bytes, size_t size, size_t count, void *user) {
  CCurlTransfer *transfer = user;
  bool accepted = transfer->header(transfer->context, (const uint8_t *)bytes, size * count);
  return accepted ? size * count : 0;
}

static size_t receive_body(char *bytes, size_t size, size_t count, void *user) {
  CCurlTransfer *transfer = user;
  bool accepted = transfer->body(transfer->context, (const uint8_t *)bytes, size * count);
  return accepted ? size * count : 0;
}

// libcurl calls this when the connection is ready, before the first byte of the request.
static int note_beginning(void *user, char *remote, char *local, int remote_port, int local_port) {
  (void)remote, (void)local, (void)remote_port, (void)local_port;
  ((CCurlTransfer *)user)->has_begun = true;
  return CURL_PREREQFUNC_OK;
}

// The compiler does not check the last argument of curl_easy_setopt here: pass a long as a long, a
// curl_off_t with a cast, and everything else as a pointer.
#define SET(transfer, option, value)                                                    \
  do {                                                                                  \
    CURLcode result = libcurl.easy_setopt((transfer)->easy, CURLOPT_##option, (value)); \
    if ((transfer)->problem == CURLE_OK) (transfer)->problem = result;                  \
  } while (0)

static void set_security(CCurlTransfer *transfer) {
  SET(transfer, SSL_VERIFYPEER, 1L);
  SET(transfer, SSL_VERIFYHOST, 2L);
  SET(transfer, SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  SET(transfer, FOLLOWLOCATION, 0L);
  SET(transfer, PROTOCOLS_STR, "https");
  SET(transfer, DISALLOW_USERNAME_IN_URL, 1L);
  SET(transfer, NETRC, (long)CURL_NETRC_IGNORED);
}

static void set_protocol(CCurlTransfer *transfer) {
  // A libcurl without HTTP/2 refuses this and uses HTTP/1.1, which is no reason to stop.
  libcurl.easy_setopt(transfer->easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  SET(transfer, ACCEPT_ENCODING, "");
  SET(transfer, PATH_AS_IS, 1L);
  SET(transfer, SUPPRESS_CONNECT_HEADERS, 1L);
  SET(transfer, TCP_NODELAY, 1L);
  SET(transfer, TCP_KEEPALIVE, 1L);
  SET(transfer, NOSIGNAL, 1L);
  // Without this, removing a transfer would wait for its name look-up, seconds on a bad network.
  SET(transfer, QUICK_EXIT, 1L);
}

static void set_callbacks(CCurlTransfer *transfer) {
  SET(transfer, PRIVATE, transfer);
  SET(transfer, ERRORBUFFER, transfer->error_text);
  SET(transfer, HEADERFUNCTION, receive_header);
  SET(transfer, HEADERDATA, transfer);
  SET(transfer, WRITEFUNCTION, receive_body);
  SET(transfer, WRITEDATA, transfer);
  SET(transfer, PREREQFUNCTION, note_beginning);
  SET(transfer, PREREQDATA, transfer);
}

CCurlTransfer *ccurl_transfer_create(void) {
  CCurlTransfer *transfer = calloc(1, sizeof *transfer);
  if (transfer == NULL) return NULL;
  transfer->easy = libcurl.easy_init();
  if (transfer->easy == NULL) {
    free(transfer);
    return NULL;
  }
  set_callbacks(transfer);
  set_security(transfer);
  set_protocol(transfer);
  return transfer;
}

void ccurl_transfer_destroy(CCurlTransfer *transfer) {
  if (transfer == NULL) return;
  libcurl.easy_cleanup(transfer->easy);
  libcurl.slist_free_all(transfer->headers);
  free(transfer);
}

void ccurl_transfer_set_receivers(
    CCurlTransfer *transfer, CCurlReceiver header, CCurlReceiver body, void *context) {
  transfer->header = header;
  transfer->body = body;
  transfer->context = context;
}

void ccurl_transfer_set_address(CCurlTransfer *transfer, const char *url, bool loopback) {
  SET(transfer, URL, url);
  if (!loopback) return;
  SET(transfer, PROTOCOLS_STR, "http,https");
  SET(transfer, NOPROXY, "*");
}

void ccurl_transfer_set_method(
    CCurlTransfer *transfer, const char *method, const uint8_t *body, size_t count,
    bool announces_body) {
  if (count > 0 || announces_body) {
    SET(transfer, POST, 1L);
    SET(transfer, POSTFIELDSIZE_LARGE, (curl_off_t)count);
    SET(transfer, COPYPOSTFIELDS, count > 0 ? (const char *)body : "");
  } else {
    SET(transfer, HTTPGET, 1L);
  }
  SET(transfer, CUSTOMREQUEST, method);
}

void ccurl_transfer_add_header(CCurlTransfer *transfer, const char *line) {
  struct curl_slist *longer = libcurl.slist_append(transfer->headers, line);
  if (longer == NULL) {
    if (transfer->problem == CURLE_OK) transfer->problem = CURLE_OUT_OF_MEMORY;
    return;
  }
  transfer->headers = longer;
  SET(transfer, HTTPHEADER, longer);
}

void ccurl_transfer_set_user_agent(CCurlTransfer *transfer, const char *name) {
  SET(transfer, USERAGENT, name);
}

void ccurl_transfer_set_connect_timeout(CCurlTransfer *transfer, int32_t milliseconds) {
  SET(transfer, CONNECTTIMEOUT_MS, (long)milliseconds);
}

void ccurl_transfer_set_total_timeout(CCurlTransfer *transfer, int32_t milliseconds) {
  SET(transfer, TIMEOUT_MS, (long)milliseconds);
}

void ccurl_transfer_set_silence_timeout(CCurlTransfer *transfer, int32_t seconds) {
  SET(transfer, LOW_SPEED_LIMIT, 1L);
  SET(transfer, LOW_SPEED_TIME, (long)seconds);
}

void ccurl_transfer_set_body_limit(CCurlTransfer *transfer, int64_t limit) {
  SET(transfer, MAXFILESIZE_LARGE, (curl_off_t)limit);
}

void ccurl_transfer_set_authorities(
    CCurlTransfer *transfer, const char *file, const char *folder) {
  SET(transfer, CAINFO, file);
  SET(transfer, CAPATH, folder);
  // An HTTPS proxy is checked against the same authorities.
  SET(transfer, PROXY_CAINFO, file);
  SET(transfer, PROXY_CAPATH, folder);
}

int32_t ccurl_transfer_status(const CCurlTransfer *transfer) {
  long status = 0;
  libcurl.easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  return (int32_t)status;
}

int64_t ccurl_transfer_receiving_time(const CCurlTransfer *transfer) {
  curl_off_t first = 0;
  curl_off_t last = 0;
  libcurl.easy_getinfo(transfer->easy, CURLINFO_STARTTRANSFER_TIME_T, &first);
  libcurl.easy_getinfo(transfer->easy, CURLINFO_TOTAL_TIME_T, &last);
  return last > first ? (int64_t)(last - first) : 0;
}

bool ccurl_transfer_has_begun(const CCurlTransfer *transfer) { return transfer->has_begun; }

CCurlReport ccurl_transfer_report(const CCurlTransfer *transfer) {
  long connect_status = 0, system_error = 0, verification = 0, proxy_verification = 0;
  libcurl.easy_getinfo(transfer->easy, CURLINFO_HTTP_CONNECTCODE, &connect_status);
  libcurl.easy_getinfo(transfer->easy, CURLINFO_OS_ERRNO, &system_error);
  libcurl.easy_getinfo(transfer->easy, CURLINFO_SSL_VERIFYRESULT, &verification);
  libcurl.easy_getinfo(transfer->easy, CURLINFO_PROXY_SSL_VERIFYRESULT, &proxy_verification);
  CCurlReport report = {
    .connect_status = (int32_t)connect_status,
    .system_error = (int32_t)system_error,
    .verification = (int32_t)verification,
    .proxy_verification = (int32_t)proxy_verification,
  };
  return report;
}

const char *ccurl_transfer_error_text(const CCurlTransfer *transfer) {
  return transfer->error_text;
}

// ---- Loops

CCurlLoop *ccurl_loop_create(void) {
  CCurlLoop *loop = calloc(1, sizeof *loop);
  if (loop == NULL) return NULL;
  loop->multi = libcurl.multi_init();
  if (loop->multi == NULL) {
    free(loop);
    return NULL;
  }
  // As many idle connections as a browser keeps; by default, libcurl would keep hundreds after a
  // burst. If this is refused, nothing else changes.
  libcurl.multi_setopt(loop->multi, CURLMOPT_MAXCONNECTS, 8L);
  return loop;
}

void ccurl_loop_destroy(CCurlLoop *loop) {
  if (loop == NULL) return;
  libcurl.multi_cleanup(loop->multi);
  free(loop);
}

int32_t ccurl_loop_add(CCurlLoop *loop, CCurlTransfer *transfer) {
  if (transfer->problem != CURLE_OK) return (int32_t)transfer->problem;
  CURLMcode result = libcurl.multi_add_handle(loop->multi, transfer->easy);
  return (int32_t)(result == CURLM_OK ? CURLE_OK : CURLE_FAILED_INIT);
}

void ccurl_loop_remove(CCurlLoop *loop, CCurlTransfer *transfer) {
  libcurl.multi_remove_handle(loop->multi, transfer->easy);
}

int32_t ccurl_loop_perform(CCurlLoop *loop) {
  int running = 0;
  return (int32_t)libcurl.multi_perform(loop->multi, &running);
}

int32_t ccurl_loop_wait(CCurlLoop *loop) {
  // libcurl shortens the wait to its own next timeout; without transfers there is none.
  return (int32_t)libcurl.multi_poll(loop->multi, NULL, 0, INT_MAX, NULL);
}

void ccurl_loop_wake(CCurlLoop *loop) { libcurl.multi_wakeup(loop->multi); }

bool ccurl_loop_next_finished(CCurlLoop *loop, void **context, int32_t *code) {
  int left = 0;
  CURLMsg *message = NULL;
  while ((message = libcurl.multi_info_read(loop->multi, &left)) != NULL) {
    if (message->msg != CURLMSG_DONE) continue;
    CCurlTransfer *transfer = NULL;
    *code = (int32_t)message->data.result;
    libcurl.easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
    *context = transfer->context;
    return true;
  }
  return false;
}
