#include <string.h>
#include <zlib.h>

/// Packs `count` bytes as a gzip file (RFC 1952) into `room` bytes at `out`; gives the size, or 0
/// where it does not fit. zlib starts a stream by a macro, which Swift can't call.
static inline size_t kawal_gzip(
    const unsigned char *bytes, size_t count, unsigned char *out, size_t room) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (unsigned char *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = out;
  stream.avail_out = (uInt)room;
  int end = deflate(&stream, Z_FINISH);
  size_t size = end == Z_STREAM_END ? stream.total_out : 0;
  deflateEnd(&stream);
  return size;
}

/// Begins to unpack; `bits` as zlib has them: 15 + 32 takes gzip and zlib by their header, -15 takes
/// bare deflate. A macro of zlib, which Swift can't call. Z_OK on success.
static inline int kawal_inflate_start(z_stream *stream, int bits) {
  memset(stream, 0, sizeof *stream);
  return inflateInit2(stream, bits);
}
