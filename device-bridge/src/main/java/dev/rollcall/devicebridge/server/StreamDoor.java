package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.wire.Carriage;
import io.netty.channel.ChannelHandler;
import java.util.function.Function;

/**
 * A port of its own for a protocol whose devices stay connected.
 *
 * @param name in logs and figures, e.g. {@code mqtt}
 * @param setting name of the port's setting
 * @param port 0 takes any free one
 * @param pipeline puts the handlers of its connections together
 */
public record StreamDoor(String name, String setting, int port, Function<Carriage, ChannelHandler> pipeline) {}
