/**
 * Projects in the database: the list somebody chooses from, and the aggregate's repository.
 */
@NullMarked
package dev.rollcall.app.project;

import org.jspecify.annotations.NullMarked;
