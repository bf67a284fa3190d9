#ifndef CLIBCRYPTO_H
#define CLIBCRYPTO_H

#include <stddef.h>
#include <stdint.h>

/// Writes the 32 bytes of the SHA-256 digest of `length` bytes to `digest`.
void praatmee_sha256(const uint8_t *bytes, size_t length, uint8_t *digest);

/// Starts a SHA-256 digest that is fed piece by piece; NULL where there is no memory for it.
void *praatmee_sha256_start(void);

/// Feeds `length` bytes to a digest.
void praatmee_sha256_feed(void *digest, const uint8_t *bytes, size_t length);

/// Writes the 32 bytes of a digest to `result`.
void praatmee_sha256_finish(void *digest, uint8_t *result);

/// Frees what praatmee_sha256_start gave.
void praatmee_sha256_free(void *digest);

#endif
