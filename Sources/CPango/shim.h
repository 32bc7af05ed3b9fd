#include <pango/pangocairo.h>
#include <cairo/cairo-pdf.h>

// GObject's release is a macro in C; Swift needs a function.
static inline void kawal_g_object_unref(void *object) { g_object_unref(object); }
