/** Rows of stored files; their bytes are the storage module's business. */
@NullMarked
package dev.rollcall.app.document;

import org.jspecify.annotations.NullMarked;
