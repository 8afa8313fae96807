#pragma once
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

// Setting an option and asking for a fact take any type in C, which Swift cannot call.
static inline CURLcode motcua_curl_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode motcua_curl_size(CURL *curl, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode motcua_curl_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode motcua_curl_pointer(CURL *curl, CURLoption option, const void *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode motcua_curl_status(CURL *curl, long *status) {
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, status);
}

/// HTTP and HTTPS, for the first address and for any the answer names.
static inline CURLcode motcua_curl_web_only(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075500
  CURLcode code = curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  return code ? code : curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
#else
  CURLcode code = curl_easy_setopt(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  return code ? code : curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

/// HTTP/1.1 over TLS 1.2 or newer.
static inline CURLcode motcua_curl_versions(CURL *curl) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  return code ? code : curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
}

typedef size_t (*motcua_curl_sink)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode motcua_curl_body(CURL *curl, motcua_curl_sink sink, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, sink);
  return code ? code : curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
}
static inline CURLcode motcua_curl_headers(CURL *curl, motcua_curl_sink sink, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, sink);
  return code ? code : curl_easy_setopt(curl, CURLOPT_HEADERDATA, context);
}
static inline CURLcode motcua_curl_sockets(CURL *curl, curl_opensocket_callback opener, void *context) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, opener);
  return code ? code : curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, context);
}

static inline curl_socket_t motcua_curl_socket(const struct curl_sockaddr *to) {
  return socket(to->family, to->socktype, to->protocol);
}

/// The address about to be called: 4 bytes for IPv4, 16 for IPv6, none for anything else.
static inline size_t motcua_curl_address(const struct curl_sockaddr *to, unsigned char out[16]) {
  if (to->family == AF_INET && to->addrlen >= sizeof(struct sockaddr_in)) {
    memcpy(out, &((const struct sockaddr_in *)&to->addr)->sin_addr, 4);
    return 4;
  }
  if (to->family == AF_INET6 && to->addrlen >= sizeof(struct sockaddr_in6)) {
    memcpy(out, &((const struct sockaddr_in6 *)&to->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}
