/** What the screens of this feature work out before anything is drawn. */
@NullMarked
package dev.rollcall.ui.attendance;

import org.jspecify.annotations.NullMarked;
