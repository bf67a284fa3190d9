/* Reads the .eml files that it is given with GMime and prints what it found, one JSON line each.
   A line has the form that read_back.py gives it, but addresses are whole. */

#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>

static void string(const char *value) {
  if (value == NULL) {
    fputs("null", stdout);
    return;
  }
  putchar('"');
  for (const unsigned char *c = (const unsigned char *)value; *c; c++) {
    if (*c == '"' || *c == '\\' || *c < 0x20) {
      printf("\\u%04x", *c);
    } else {
      putchar(*c);
    }
  }
  putchar('"');
}

static void mailboxes(const char *key, InternetAddressList *list) {
  printf(", \"%s\": [", key);
  for (int i = 0; i < (list == NULL ? 0 : internet_address_list_length(list)); i++) {
    InternetAddress *one = internet_address_list_get_address(list, i);
    if (i > 0) fputs(", ", stdout);
    fputs("{\"name\": ", stdout);
    string(internet_address_get_name(one));
    fputs(", \"address\": ", stdout);
    string(INTERNET_ADDRESS_IS_MAILBOX(one)
               ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one))
               : "(group)");
    putchar('}');
  }
  putchar(']');
}

static void ids(const char *key, GMimeMessage *message, const char *field) {
  const char *value = g_mime_object_get_header(GMIME_OBJECT(message), field);
  GMimeReferences *list = g_mime_references_parse(NULL, value == NULL ? "" : value);
  printf(", \"%s\": [", key);
  for (int i = 0; i < g_mime_references_length(list); i++) {
    if (i > 0) fputs(", ", stdout);
    string(g_mime_references_get_message_id(list, i));
  }
  putchar(']');
  g_mime_references_free(list);
}

struct bodies {
  char *text;
  char *html;
};

static void look_at(GMimeObject *parent, GMimeObject *part, gpointer data) {
  struct bodies *bodies = data;
  (void)parent;
  if (!GMIME_IS_TEXT_PART(part)) return;
  GMimeContentType *type = g_mime_object_get_content_type(part);
  char **place = g_mime_content_type_is_type(type, "text", "html") ? &bodies->html : &bodies->text;
  if (*place == NULL) *place = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
}

/* The fields of a header; those of MIME are kept with the part that they describe. */
static int names(GMimeObject *object, int count) {
  GMimeHeaderList *fields = object == NULL ? NULL : g_mime_object_get_header_list(object);
  for (int i = 0; fields != NULL && i < g_mime_header_list_get_count(fields); i++) {
    if (count++ > 0) fputs(", ", stdout);
    string(g_mime_header_get_name(g_mime_header_list_get_header_at(fields, i)));
  }
  return count;
}

static void print(const char *file, GMimeMessage *message) {
  struct bodies bodies = {NULL, NULL};
  const char *slash = strrchr(file, '/');
  char *stem = g_strdup(slash == NULL ? file : slash + 1);
  stem[strlen(stem) - strlen(".eml")] = 0;
  fputs("{\"file\": ", stdout);
  string(stem);
  g_free(stem);
  fputs(", \"names\": [", stdout);
  names(g_mime_message_get_mime_part(message), names(GMIME_OBJECT(message), 0));
  fputs("], \"subject\": ", stdout);
  string(g_mime_message_get_subject(message));
  fputs(", \"note\": ", stdout);
  string(g_mime_object_get_header(GMIME_OBJECT(message), "X-Note"));
  mailboxes("from", g_mime_message_get_from(message));
  mailboxes("to", g_mime_message_get_to(message));
  mailboxes("replyTo", g_mime_message_get_reply_to(message));
  GDateTime *date = g_mime_message_get_date(message);
  fputs(", \"date\": ", stdout);
  if (date == NULL) {
    fputs("null", stdout);
  } else {
    printf("%lld", (long long)g_date_time_to_unix(date));
  }
  ids("messageID", message, "Message-ID");
  ids("inReplyTo", message, "In-Reply-To");
  ids("references", message, "References");
  g_mime_message_foreach(message, look_at, &bodies);
  fputs(", \"text\": ", stdout);
  string(bodies.text);
  fputs(", \"html\": ", stdout);
  string(bodies.html);
  fputs("}\n", stdout);
  g_free(bodies.text);
  g_free(bodies.html);
}

int main(int count, char **files) {
  g_mime_init();
  for (int i = 1; i < count; i++) {
    GMimeStream *stream = g_mime_stream_file_open(files[i], "r", NULL);
    if (stream == NULL) return 1;
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (message == NULL) return 1;
    print(files[i], message);
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
  }
  g_mime_shutdown();
  return 0;
}
