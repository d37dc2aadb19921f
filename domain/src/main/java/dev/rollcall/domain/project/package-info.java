/**
 * Construction projects: their status, the units that take part, the posts and trades of the people on them.
 *
 * <p>Knows nothing of the engine, the screens or the database. Foreign code tables are mappings only: the name of an
 * enum constant is what the product stores, a national code is what an adapter sends.
 */
@NullMarked
package dev.rollcall.domain.project;

import org.jspecify.annotations.NullMarked;
