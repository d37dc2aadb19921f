package dev.rollcall.devicebridge.mqttface;

/**
 * A value of a message: its text exactly as written, since it may be signed, and since the type a device writes is the type
 * it wants to read.
 *
 * @param number true when it stood there without quotes
 */
record Value(String text, boolean number) {}
