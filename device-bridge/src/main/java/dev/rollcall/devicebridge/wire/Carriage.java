package dev.rollcall.devicebridge.wire;

/** What a port of connections that stay is given to carry its protocol with; shared with every other port. */
public record Carriage(
        StreamLimits limits,
        Workers workers,
        ByteBudget budget,
        Connections connections,
        Sessions sessions,
        Traffic traffic) {}
