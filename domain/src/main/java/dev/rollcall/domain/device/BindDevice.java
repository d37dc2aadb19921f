package dev.rollcall.domain.device;

/**
 * A device to be bound to a project (绑定, R132, R133). Brand, model and serial are those it was registered with.
 *
 * @param sn serial of the machine; one that stands at somebody else's gate is refused by the rule (R123, X22)
 * @param gatewaySn serial of the IoT terminal it is wired to; empty where it reaches the platform itself
 * @param gate name of the gate; empty for a device that is carried about
 * @param lane IN, OUT or BOTH
 * @param serialTail last four characters of its serial, typed by hand
 * @param understood the warning that it cannot be taken off again was agreed to (R134, R166)
 */
public record BindDevice(
        long projectId, String sn, String gatewaySn, String gate, Lane lane, String serialTail, boolean understood) {

    public BindDevice {
        sn = sn.strip();
        gatewaySn = gatewaySn.strip();
        gate = gate.strip();
        serialTail = serialTail.strip();
    }

    /** Which way people pass there. */
    public enum Lane {
        IN,
        OUT,
        BOTH
    }
}
