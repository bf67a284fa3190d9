#include "CLibCrypto.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

void praatmee_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
  SHA256(bytes, length, digest);
}

void *praatmee_sha256_start(void) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
    EVP_MD_CTX_free(context);
    return NULL;
  }
  return context;
}

void praatmee_sha256_feed(void *digest, const uint8_t *bytes, size_t length) {
  EVP_DigestUpdate(digest, bytes, length);
}

void praatmee_sha256_finish(void *digest, uint8_t *result) {
  unsigned int length = 0;
  EVP_DigestFinal_ex(digest, result, &length);
}

void praatmee_sha256_free(void *digest) { EVP_MD_CTX_free(digest); }
