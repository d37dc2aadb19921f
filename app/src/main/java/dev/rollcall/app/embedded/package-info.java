/**
 * The database and the object store that a start without any preparation brings along.
 *
 * <p>Hands their addresses to the rest as ordinary settings and knows no table, no feature and no
 * screen; with both switched off nothing of this package runs.
 */
@NullMarked
package dev.rollcall.app.embedded;

import org.jspecify.annotations.NullMarked;
