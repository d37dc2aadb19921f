package dev.rollcall.domain.device;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A device to be put on the platform's books (登记, R139–R142, R172).
 *
 * @param projectId the project it is registered for
 * @param sn serial number or device code, once on the whole platform
 * @param wire null for a device that does not reach the platform itself
 * @param login its name in the protocol; empty where the serial number is the name
 * @param settings of the protocol; what is empty is left at its default
 * @param providerCode unified social credit code of the unit that provides it; empty for none
 */
public record RegisterDevice(
        long projectId,
        DeviceFamily family,
        String vendor,
        String model,
        String sn,
        @Nullable DeviceWire wire,
        String login,
        Map<String, String> settings,
        String providerCode) {

    public RegisterDevice {
        vendor = vendor.strip();
        model = model.strip();
        sn = sn.strip();
        login = login.strip();
        providerCode = providerCode.strip();
        var filled = new TreeMap<String, String>();
        settings.forEach((name, value) -> {
            if (!value.isBlank()) {
                filled.put(name, value.strip());
            }
        });
        settings = Map.copyOf(filled);
    }

    /** The name it has in its protocol. */
    String name() {
        return wire != null && wire.hasLogin() ? login : sn;
    }
}
