/**
 * What whoever keeps the product running has to see and may set going again.
 *
 * <p>Decides no request and changes none; knows the engine and the outbox by their ports alone.
 */
@NullMarked
package dev.rollcall.domain.operations;

import org.jspecify.annotations.NullMarked;
