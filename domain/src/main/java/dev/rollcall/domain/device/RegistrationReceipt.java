package dev.rollcall.domain.device;

import org.jspecify.annotations.Nullable;

/**
 * A registered device, with what has to be typed into it. The only place where the secret is ever shown.
 *
 * @param wire null when it does not reach the platform itself; then it has no secret either
 */
public record RegistrationReceipt(
        long deviceId,
        String sn,
        @Nullable DeviceWire wire,
        String login,
        @Nullable DeviceSecret secret) {}
