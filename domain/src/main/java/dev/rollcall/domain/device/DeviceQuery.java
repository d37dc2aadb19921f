package dev.rollcall.domain.device;

import dev.rollcall.domain.shared.PageRequest;

/**
 * Which devices of a project are wanted (R140–R142).
 *
 * @param text part of vendor, code or model; empty for all
 */
public record DeviceQuery(long projectId, DeviceFamily family, String text, PageRequest page) {

    public DeviceQuery {
        text = text.strip();
    }
}
