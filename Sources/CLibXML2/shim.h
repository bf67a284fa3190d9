// libxml2's tag-soup parser with its SAX callbacks.
#include <libxml/xmlversion.h>
// Debian's libxml2 pulls in the headers of its ICU, which clash with those of Foundation's own ICU
// wherever both modules are loaded. No type that we touch has a member of it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
