package dev.rollcall.devicebridge.server;

import io.netty.channel.ChannelHandler;

/**
 * A port and what is spoken there.
 *
 * @param name in logs, e.g. {@code http}
 * @param setting name of the port's setting
 * @param port 0 takes any free one
 */
record Door(String name, String setting, int port, ChannelHandler pipeline) {}
