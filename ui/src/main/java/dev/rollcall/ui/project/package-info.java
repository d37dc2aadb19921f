/**
 * Screens about projects: choosing the one everything else is about.
 *
 * <p>Speaks to {@code domain.project}; which projects are within reach is decided there.
 */
@NullMarked
package dev.rollcall.ui.project;

import org.jspecify.annotations.NullMarked;
