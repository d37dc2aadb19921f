/**
 * ZKTeco Attendance PUSH (ADMS), up to 2.4 (docs/devices/zkteco.md): attendance and identity-card terminals that are HTTP
 * clients, post their punches as rows of text and fetch commands by polling.
 *
 * <p>Works on bytes and the ports alone and keeps nothing in memory between two requests: any process may answer any of
 * them. Knows nothing of sockets, of the native protocol, or of what becomes of a punch.
 */
@NullMarked
package dev.rollcall.devicebridge.zkteco;

import org.jspecify.annotations.NullMarked;
