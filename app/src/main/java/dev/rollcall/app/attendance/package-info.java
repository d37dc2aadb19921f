/**
 * Attendance in the database: punches, cells, back-fills and what the rules need to know.
 *
 * <p>Statements for many rows through JdbcClient, the request as an aggregate through JPA. Judges
 * nothing. Every list for a reader joins {@code account_reach}.
 */
@NullMarked
package dev.rollcall.app.attendance;

import org.jspecify.annotations.NullMarked;
