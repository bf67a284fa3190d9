/* Reads a pack with GMime: gmime PACK SECONDS [structure]
 *
 * Reads it whole: each header field of the message, of its parts and of the messages in it, every
 * text and every attachment. With "structure" it parses and decodes nothing.
 *
 * Prints messages, bytes, seconds of the fastest round, and a sum over what was decoded. */
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static size_t sum;

static size_t length(const char *text) { return text ? strlen(text) : 0; }

static void read_addresses(InternetAddressList *list) {
  for (int index = 0; list && index < internet_address_list_length(list); index++) {
    InternetAddress *address = internet_address_list_get_address(list, index);
    sum += length(internet_address_get_name(address));
    if (INTERNET_ADDRESS_IS_MAILBOX(address))
      sum += length(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
  }
}

static void read_header(GMimeObject *object) {
  GMimeHeaderList *headers = g_mime_object_get_header_list(object);
  for (int index = 0; index < g_mime_header_list_get_count(headers); index++)
    sum += length(g_mime_header_get_value(g_mime_header_list_get_header_at(headers, index)));
}

static void read_whole(GMimeMessage *message);

static void read_part(GMimeObject *parent, GMimeObject *part, gpointer unused) {
  read_header(part);
  if (GMIME_IS_MESSAGE_PART(part)) {
    GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
    if (inner) read_whole(inner);
  } else if (GMIME_IS_TEXT_PART(part)) {
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    sum += length(text);
    g_free(text);
  } else if (GMIME_IS_PART(part)) {
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(part));
    sum += length(g_mime_part_get_filename(GMIME_PART(part)));
    if (!content) return;
    GMimeStream *memory = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(content, memory);
    sum += g_mime_stream_length(memory);
    g_object_unref(memory);
  }
}

static void read_whole(GMimeMessage *message) {
  read_header(GMIME_OBJECT(message));
  for (int type = GMIME_ADDRESS_TYPE_SENDER; type <= GMIME_ADDRESS_TYPE_BCC; type++)
    read_addresses(g_mime_message_get_addresses(message, type));
  sum += g_mime_message_get_date(message) != NULL;
  g_mime_message_foreach(message, read_part, NULL);
}

static void read_message(const char *bytes, size_t size, int decodes) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, size);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  if (message) {
    if (decodes) read_whole(message);
    g_object_unref(message);
  }
  g_object_unref(parser);
  g_object_unref(stream);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 3 || count > 4) return 64;
  g_mime_init();
  char *pack;
  gsize size;
  if (!g_file_get_contents(arguments[1], &pack, &size, NULL)) return 66;
  double fastest = 1e9, end = now() + atof(arguments[2]);
  size_t messages, bytes;
  int rounds = 0;
  do {
    double start = now();
    messages = bytes = sum = 0;
    for (size_t place = 0; place + 4 <= size; messages++) {
      const unsigned char *prefix = (unsigned char *)pack + place;
      size_t length = (size_t)prefix[0] << 24 | prefix[1] << 16 | prefix[2] << 8 | prefix[3];
      read_message(pack + place + 4, length, count == 3);
      place += 4 + length;
      bytes += length;
    }
    double taken = now() - start;
    if (taken < fastest) fastest = taken;
  } while (++rounds < 3 || now() < end);
  printf("%zu %zu %f %zu\n", messages, bytes, fastest, sum);
}
