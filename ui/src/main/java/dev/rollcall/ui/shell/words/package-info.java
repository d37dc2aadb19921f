/**
 * The words of the screens: labels in Chinese and English, and how moments, days and durations are
 * said.
 *
 * <p>No sentence a person reads stands in a view; it stands in {@code rollcall_zh.properties} and
 * {@code rollcall_en.properties}. Knows nothing of components.
 */
@NullMarked
package dev.rollcall.ui.shell.words;

import org.jspecify.annotations.NullMarked;
