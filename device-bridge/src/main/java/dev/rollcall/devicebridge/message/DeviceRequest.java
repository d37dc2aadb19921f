package dev.rollcall.devicebridge.message;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One message of a device, off the wire.
 *
 * @param method HTTP method in capitals
 * @param path request target exactly as it was sent, since it is part of what is signed
 * @param headers the signature headers at least; looked up without regard to case
 * @param body all of it; not to be changed afterwards
 * @param remote address of the sender without port, for the security log; empty when there is no socket
 */
public record DeviceRequest(String method, String path, Map<String, String> headers, byte[] body, String remote) {

    public DeviceRequest {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /** The value of a header, or the empty string. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "DeviceRequest[%s, %d bytes]".formatted(method, body.length);
    }
}
