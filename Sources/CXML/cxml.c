#include "cxml.h"

#include <libxml/parser.h>
#include <pthread.h>
#include <string.h>

/// One document being read.
typedef struct {
  const uint8_t *bytes;
  size_t length;
  /// How much the parser has been given.
  size_t given;
  const cxml_events *events;
  void *reader;
  /// Whether there is no more use in reading.
  bool is_over;
  /// The line of the first fault, 0 before there is one.
  long fault;
} reading;

/// Gives the parser the next bytes. A reading that is over has none left; to end the parser in the middle of what
/// it does would take away what it still looks at.
static int give(void *context, char *buffer, int room) {
  reading *it = context;
  size_t count = it->length - it->given;
  if (it->is_over) return 0;
  if (count > (size_t)room) count = (size_t)room;
  memcpy(buffer, it->bytes + it->given, count);
  it->given += count;
  return (int)count;
}

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespace_count, const xmlChar **namespaces, int attribute_count,
                  int default_count, const xmlChar **attributes) {
  (void)default_count;
  reading *it = context;
  if (it->is_over) return;
  it->is_over = !it->events->start(it->reader, name, prefix, uri, namespace_count,
                                   (const uint8_t *const *)namespaces, attribute_count,
                                   (const uint8_t *const *)attributes);
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  reading *it = context;
  if (!it->is_over) it->events->end(it->reader);
}

static void text(void *context, const xmlChar *bytes, int length) {
  reading *it = context;
  if (!it->is_over) it->events->text(it->reader, bytes, (size_t)length);
}

/// Notes what makes a document no XML. What is wrong with a namespace is no such thing: it matters only where it is
/// used, and is looked up there.
static void note(void *context, xmlErrorPtr error) {
  reading *it = context;
  if (error->level != XML_ERR_FATAL || it->is_over) return;
  it->fault = error->line > 0 ? error->line : 1;
  it->is_over = true;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

long cxml_read(const uint8_t *bytes, size_t length, const cxml_events *events, void *reader) {
  pthread_once(&once, xmlInitParser);
  reading it = {.bytes = bytes, .length = length, .events = events, .reader = reader};
  // There is no handler for document types, entities or other files.
  xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
                           .startElementNs = start,
                           .endElementNs = end,
                           .characters = text,
                           .ignorableWhitespace = text,
                           .serror = (xmlStructuredErrorFunc)note};
  xmlParserCtxtPtr context =
      xmlCreateIOParserCtxt(&handler, &it, give, NULL, &it, XML_CHAR_ENCODING_UTF8);
  // There is none only where there is no memory.
  if (context == NULL) return 1;
  xmlCtxtUseOptions(context, XML_PARSE_NONET);
  xmlParseDocument(context);
  bool is_well_formed = context->wellFormed && !it.is_over;
  xmlFreeParserCtxt(context);
  if (is_well_formed) return 0;
  return it.fault > 0 ? it.fault : 1;
}
