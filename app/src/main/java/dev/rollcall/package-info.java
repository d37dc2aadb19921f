/** Where the product starts; every other package is found from here. */
@NullMarked
package dev.rollcall;

import org.jspecify.annotations.NullMarked;
