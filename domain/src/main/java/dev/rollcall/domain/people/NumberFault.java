package dev.rollcall.domain.people;

/** Why a text is not the number it should be; the word is stable and is what a form translates. */
public enum NumberFault {
    /** Wrong number of characters. */
    LENGTH,
    /** A character, or its place, that the standard does not allow. */
    CHARACTERS,
    /** The birth date inside an identity number does not exist. */
    DATE,
    /** The check digit does not match: most likely a typing error. */
    CHECK_DIGIT
}
