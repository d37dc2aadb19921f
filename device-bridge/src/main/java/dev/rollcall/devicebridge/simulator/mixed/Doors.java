package dev.rollcall.devicebridge.simulator.mixed;

/**
 * Where the server listens.
 *
 * @param http of the native protocol and ZKTeco PUSH
 */
public record Doors(String host, int http, int mqtt, int jt808) {}
