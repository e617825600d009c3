// What is used of libxml2, in a form that Swift can call: its parser, which tells what it meets (SAX2).
#ifndef CXML_H
#define CXML_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What is done with what the parser meets. Names, prefixes and uris end with a zero byte; equal ones are one
/// pointer, which holds as long as the reading goes on.
typedef struct {
  /// A tag begins an element; false ends the reading. Namespaces come as prefix and uri; attributes as name, prefix,
  /// uri, where the value begins and where it ends. In a value an ampersand stands as `&#38;`, and so in no other way.
  bool (*start)(void *reader, const uint8_t *name, const uint8_t *prefix, const uint8_t *uri,
                int namespace_count, const uint8_t *const *namespaces,
                int attribute_count, const uint8_t *const *attributes);
  /// The innermost element ends.
  void (*end)(void *reader);
  /// Some text goes on, that of CDATA sections included.
  void (*text)(void *reader, const uint8_t *bytes, size_t length);
} cxml_events;

/// Reads a document in UTF-8. Nothing but the bytes is read, and no entity is known but the five of XML.
///
/// May be called on many threads at once; it changes nothing that they share.
///
/// Returns 0 for a well-formed document, else the line, from 1, of the first thing that is wrong; what `start` has
/// ended counts as wrong.
long cxml_read(const uint8_t *bytes, size_t length, const cxml_events *events, void *reader);
#endif
