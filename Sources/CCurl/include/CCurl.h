/// A flat facade over libcurl's easy and multi handles, without variadics.
///
/// Swift sees two opaque types and plain functions, but no type, macro or option of libcurl. The
/// settings that all transfers share (certificate checks, no redirects, compression, and so on) are
/// made in ccurl_transfer_create and cannot be changed from outside.
///
/// Threads: every function belongs to the thread that owns the multi handle, except ccurl_start,
/// ccurl_loop_wake, which any thread may call.

#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// One exchange: a request and its response. Wraps an easy handle.
typedef struct CCurlTransfer CCurlTransfer;

/// Runs many transfers at once and keeps their connections. Wraps a multi handle.
typedef struct CCurlLoop CCurlLoop;

/// The results that the caller distinguishes; the numbers are libcurl's, see libcurl-errors(3).
///
/// The list is open: any other number of libcurl may occur as well.
typedef enum __attribute__((enum_extensibility(open))) CCurlCode : int32_t {
  /// Not a code of libcurl: the library could not be loaded.
  CCurlCodeNotLoaded = -1,
  CCurlCodeOK = 0,
  CCurlCodeUnsupportedProtocol = 1,
  CCurlCodeMalformedURL = 3,
  CCurlCodeProxyNotResolved = 5,
  CCurlCodeHostNotResolved = 6,
  CCurlCodeNotConnected = 7,
  CCurlCodeHTTP2Framing = 16,
  CCurlCodePartialFile = 18,
  CCurlCodeWriteError = 23,
  CCurlCodeTimedOut = 28,
  CCurlCodeTLSConnect = 35,
  CCurlCodeGotNothing = 52,
  CCurlCodeTLSEngineNotFound = 53,
  CCurlCodeTLSEngineFailed = 54,
  CCurlCodeSendError = 55,
  CCurlCodeReceiveError = 56,
  CCurlCodeClientCertificateProblem = 58,
  CCurlCodeTLSCipher = 59,
  CCurlCodePeerNotVerified = 60,
  CCurlCodeFileSizeExceeded = 63,
  CCurlCodeTLSEngineInit = 66,
  CCurlCodeCertificateFileUnusable = 77,
  CCurlCodeTLSShutdown = 80,
  CCurlCodeRevocationFileUnusable = 82,
  CCurlCodeIssuerRefused = 83,
  CCurlCodePinnedKeyMismatch = 90,
  CCurlCodeCertificateStatusRefused = 91,
  CCurlCodeHTTP2Stream = 92,
  CCurlCodeProxyHandshake = 97,
  CCurlCodeClientCertificateWanted = 98,
} CCurlCode;

/// The numbers that libcurl and the TLS library leave after a transfer; 0 where there are none.
typedef struct {
  /// The status with which the proxy answered CONNECT.
  int32_t connect_status;
  /// The errno of the last connection attempt.
  int32_t system_error;
  /// The result of verifying the server's certificate, an X509_V_ERR_ number of OpenSSL.
  int32_t verification;
  /// The same for the certificate of an HTTPS proxy.
  int32_t proxy_verification;
} CCurlReport;

/// Receives bytes of a response; false ends the transfer with CCurlCodeWriteError.
///
/// The bytes are valid during the call only. Headers arrive with one call per line, its end
/// included.
typedef bool (*CCurlReceiver)(void *context, const uint8_t *bytes, size_t count);

// ---- The library

/// Loads and initialises libcurl. Call it once, before any other function, and call no other
/// function unless it returns 0. Returns a libcurl code, or CCurlCodeNotLoaded if the library is
/// missing or older than 7.87.
int32_t ccurl_start(void);

// ---- Transfers

/// Creates a transfer with the options that all transfers share; NULL if memory is exhausted.
///
/// The failure of a setter is recorded, and ccurl_loop_add then refuses the transfer, so that no
/// request is ever sent with fewer checks than were requested.
CCurlTransfer *_Nullable ccurl_transfer_create(void);

/// Frees a transfer, which must not be in a loop.
void ccurl_transfer_destroy(CCurlTransfer *transfer);

/// Sets the receivers of the response; `context` is passed to both and to ccurl_loop_next_finished.
void ccurl_transfer_set_receivers(
    CCurlTransfer *transfer, CCurlReceiver header, CCurlReceiver body, void *context);

/// Sets the address. A loopback address may use plain http, and no proxy is used for it, so that
/// nothing leaves this machine; any other address must use https.
void ccurl_transfer_set_address(CCurlTransfer *transfer, const char *url, bool loopback);

/// Sets the method, and the body, which is copied. An empty body is announced with `Content-Length:
/// 0` if `announces_body` is true, else it is not mentioned.
void ccurl_transfer_set_method(
    CCurlTransfer *transfer, const char *method, const uint8_t *_Nullable body, size_t count,
    bool announces_body);

/// Adds a header line: `Name: value`; `Name;` for an empty value; `Name:` to suppress a header that
/// libcurl would add.
void ccurl_transfer_add_header(CCurlTransfer *transfer, const char *line);

/// Sets the value of the `User-Agent` header.
void ccurl_transfer_set_user_agent(CCurlTransfer *transfer, const char *name);

/// Limits the time for connecting, in milliseconds; 0 would mean libcurl's own 5 minutes.
void ccurl_transfer_set_connect_timeout(CCurlTransfer *transfer, int32_t milliseconds);

/// Limits the time for the whole exchange, in milliseconds; 0 would mean no limit.
void ccurl_transfer_set_total_timeout(CCurlTransfer *transfer, int32_t milliseconds);

/// Limits the time for which no byte arrives or leaves, in seconds; 0 would mean no limit. libcurl
/// averages over a few seconds, so a silence that follows data may last that much longer.
void ccurl_transfer_set_silence_timeout(CCurlTransfer *transfer, int32_t seconds);

/// Limits the size of a body that the server announces, in bytes.
void ccurl_transfer_set_body_limit(CCurlTransfer *transfer, int64_t limit);

/// Trusts exactly the certificate authorities in this file and this folder; either may be NULL.
/// Without this call libcurl's default applies.
void ccurl_transfer_set_authorities(
    CCurlTransfer *transfer, const char *_Nullable file, const char *_Nullable folder);

/// The status code of the response, 0 if none arrived.
int32_t ccurl_transfer_status(const CCurlTransfer *transfer);

/// The time from the first to the last byte of the response, in microseconds.
int64_t ccurl_transfer_receiving_time(const CCurlTransfer *transfer);

/// True if a connection was ready, so that the first byte of the request may have left.
bool ccurl_transfer_has_begun(const CCurlTransfer *transfer);

/// The numbers of a transfer that has ended.
CCurlReport ccurl_transfer_report(const CCurlTransfer *transfer);

/// libcurl's description of the failure, "" if it gives none; valid as long as the transfer.
const char *ccurl_transfer_error_text(const CCurlTransfer *transfer);

// ---- Loops

/// Creates a loop; NULL if memory is exhausted.
CCurlLoop *_Nullable ccurl_loop_create(void);

/// Closes every connection and frees the loop, which must not contain any transfer.
void ccurl_loop_destroy(CCurlLoop *loop);

/// Starts a transfer. Returns a libcurl code; that of the first failed setter if there was one.
int32_t ccurl_loop_add(CCurlLoop *loop, CCurlTransfer *transfer);

/// Removes a transfer, ending it if it is still running.
void ccurl_loop_remove(CCurlLoop *loop, CCurlTransfer *transfer);

/// Does all work that is possible without waiting. Returns a code of
/// libcurl-errors(3), 0 for success.
int32_t ccurl_loop_perform(CCurlLoop *loop);

/// Waits until there is work to do or until ccurl_loop_wake is called; an earlier call counts.
/// Returns a code of libcurl-errors(3), 0 for success.
int32_t ccurl_loop_wait(CCurlLoop *loop);

/// Ends the current or the next wait immediately; any thread may call it.
void ccurl_loop_wake(CCurlLoop *loop);

/// Returns one transfer that has ended; false if there is none.
bool ccurl_loop_next_finished(CCurlLoop *loop, void *_Nullable *_Nonnull context, int32_t *code);

#pragma clang assume_nonnull end

#endif
