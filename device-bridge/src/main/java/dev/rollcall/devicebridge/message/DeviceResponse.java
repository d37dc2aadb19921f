package dev.rollcall.devicebridge.message;

import java.util.Map;

/**
 * What a device is answered.
 *
 * @param status HTTP status; an answer per record stands only in a 200
 * @param headers further headers, such as {@code Retry-After}
 * @param body JSON, UTF-8
 */
public record DeviceResponse(int status, Map<String, String> headers, byte[] body) {

    public DeviceResponse {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "DeviceResponse[%d, %d bytes]".formatted(status, body.length);
    }
}
