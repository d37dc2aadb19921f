package dev.rollcall.app.wrong.util;

/** Lives in a package that could hold anything. */
class Helper {}
