/**
 * What surrounds every screen: frame, menu, sign-in, error pages, security of the user interface.
 *
 * <p>Knows no feature. A feature adds a view with {@code @Route} at the path of a {@link
 * dev.rollcall.ui.shell.MenuEntry} and {@code @PermitAll}; frame, menu entry and the gate by role follow
 * by themselves. Who is signed in and on which project is asked of {@link
 * dev.rollcall.ui.shell.Workplace}. The search field appears as soon as a bean of {@link
 * dev.rollcall.ui.shell.ShellSearch} does, the project switch with {@link
 * dev.rollcall.ui.shell.ProjectSwitch}.
 */
@NullMarked
package dev.rollcall.ui.shell;

import org.jspecify.annotations.NullMarked;
