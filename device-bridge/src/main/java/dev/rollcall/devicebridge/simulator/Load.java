package dev.rollcall.devicebridge.simulator;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How hard to push.
 *
 * @param batch records per message
 * @param connections at the same time; devices share them out, so more than devices makes no sense
 * @param warmUp records to be settled before anything is counted: a server that has just started is slow for so many
 *     messages, not for so long
 * @param time time in which it is counted
 * @param ago how long before now the first punch of each device lies
 * @param step time between two punches of a device; with a second each, many punches make a person's day unlike any other
 * @param journal where acknowledgements are written down before the next message; null for nowhere
 */
public record Load(
        int batch,
        int connections,
        int warmUp,
        Duration time,
        Duration ago,
        Duration step,
        @Nullable Path journal) {}
