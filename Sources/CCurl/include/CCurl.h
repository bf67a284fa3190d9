#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

/// `curl_easy_setopt` and `curl_easy_getinfo` are variadic, and Swift cannot call variadic C: one
/// function here for each type of argument. Nothing else lives in this target.

CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_error_buffer(CURL *handle, char *buffer);
CURLcode ccurl_set_header_function(CURL *handle, curl_write_callback function, void *context);
CURLcode ccurl_set_progress_function(CURL *handle, curl_xferinfo_callback function, void *context);

CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode ccurl_get_socket(CURL *handle, curl_socket_t *value);
CURLcode ccurl_get_certificates(CURL *handle, struct curl_certinfo **value);

#endif
