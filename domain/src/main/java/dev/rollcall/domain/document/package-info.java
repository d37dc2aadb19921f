/**
 * Files beside requests: evidence, contracts, vouchers.
 *
 * <p>Knows which files are taken and who may read them; knows nothing of S3. A call to the store is
 * never made inside a transaction.
 */
@NullMarked
package dev.rollcall.domain.document;

import org.jspecify.annotations.NullMarked;
