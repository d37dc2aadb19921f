/** A program of the frame alone, with invented people and empty stores, to look at it in a browser. */
@org.jspecify.annotations.NullMarked
package dev.rollcall.ui.preview;
