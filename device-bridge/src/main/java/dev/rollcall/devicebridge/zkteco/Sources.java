package dev.rollcall.devicebridge.zkteco;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of addresses and networks such as {@code 192.0.2.7, 10.8.0.0/16}. Names are not looked up. */
final class Sources {
    private static final Pattern V4 = Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    private Sources() {}

    /** Whether an address is on the list; what cannot be read, on either side, never is. */
    static boolean include(String list, String remote) {
        var address = address(remote);
        if (address == null) {
            return false;
        }
        for (var entry : list.split(",", -1)) {
            if (contains(entry.strip(), address)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String entry, byte[] address) {
        int slash = entry.indexOf('/');
        var network = address(slash < 0 ? entry : entry.substring(0, slash));
        if (network == null || network.length != address.length) {
            return false;
        }
        int whole = address.length * Byte.SIZE;
        if (slash < 0) {
            return sameStart(network, address, whole);
        }
        var length = entry.substring(slash + 1);
        return LENGTH.matcher(length).matches()
                && Integer.parseInt(length) <= whole
                && sameStart(network, address, Integer.parseInt(length));
    }

    private static boolean sameStart(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static byte @Nullable [] address(String text) {
        int scope = text.indexOf('%');
        var literal = scope < 0 ? text : text.substring(0, scope);
        if (!V4.matcher(literal).matches() && !V6.matcher(literal).matches()) {
            return null; // a name would be looked up
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }
}
