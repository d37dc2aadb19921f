/** The pieces' own workings, where there is something to work out. */
@NullMarked
package dev.rollcall.ui.shell.kit;

import org.jspecify.annotations.NullMarked;
