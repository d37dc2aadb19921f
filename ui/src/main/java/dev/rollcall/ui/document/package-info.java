/**
 * Files on the screens: the address they are read at, thumbnails, preview in place.
 *
 * <p>Knows files and who asks for them; what a file belongs to is the domain's to judge.
 */
@NullMarked
package dev.rollcall.ui.document;

import org.jspecify.annotations.NullMarked;
