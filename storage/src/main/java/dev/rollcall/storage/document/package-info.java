/**
 * Files as objects of any S3 store, and the type of a file by its content.
 *
 * <p>Knows bytes and keys; who may read a file and what it is for is decided in the domain.
 */
@NullMarked
package dev.rollcall.storage.document;

import org.jspecify.annotations.NullMarked;
