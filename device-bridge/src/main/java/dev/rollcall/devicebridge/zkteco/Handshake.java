package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.zkteco.Target.Operation;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** What a terminal is told when it introduces itself. */
final class Handshake {
    /** The version this is written for. */
    static final String OURS = "2.4.1";

    private static final String WITHOUT_ONE = "2.2.14";
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4}){0,3}");
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int MINUTES_OF_AN_HOUR = 60;
    /** Beyond that many hours, and down to one, a terminal takes the number for minutes. */
    private static final int HIGHEST_HOUR = 12;

    private Handshake() {}

    static boolean is(Target target, String method) {
        return target.operation() == Operation.CDATA
                && method.equals("GET")
                && target.parameter("table").isEmpty();
    }

    /**
     * The options, one a line. Stamps are no cursor of ours: {@code None} lets the terminal go on from where it is, and 0
     * makes it send everything again. It is asked for no data of people that nobody would take.
     *
     * @param poll how often it shall ask for commands
     * @param error how long it shall wait when it was not answered
     */
    static String answer(String sn, String theirVersion, Profile profile, Duration poll, Duration error) {
        return String.join(
                "\n",
                "GET OPTION FROM: " + sn,
                "ATTLOGStamp=" + (profile.fromTheBeginning() ? "0" : "None"),
                "OPERLOGStamp=None",
                "ATTPHOTOStamp=None",
                "BIODATAStamp=None",
                "IDCARDStamp=None",
                "ERRORLOGStamp=None",
                "ErrorDelay=" + Math.max(30, Math.min(300, error.toSeconds())),
                "Delay=" + profile.delay(poll),
                "TransTimes=00:00;12:00",
                "TransInterval=1",
                "TransFlag=TransData AttLog\tAttPhoto\tIDCARD\tERRORLOG",
                "TimeZone=" + zone(profile.offset(), profile.zoneInMinutes()),
                "Realtime=1",
                "Encrypt=None",
                "ServerVer=" + OURS,
                "PushProtVer=" + lower(theirVersion, profile.version()),
                "PushOptionsFlag=1",
                "PushOptions=FingerFunOn,FaceFunOn,VisilightFun",
                "SupportPing=1",
                "");
    }

    /**
     * Whole hours, or minutes. A terminal tells the two apart by size alone and sets its clock by the result.
     *
     * @throws IllegalArgumentException when a terminal could not be told that offset at all
     */
    static String zone(ZoneOffset offset, boolean inMinutes) {
        int seconds = offset.getTotalSeconds();
        int minutes = seconds / SECONDS_OF_A_MINUTE;
        int hours = minutes / MINUTES_OF_AN_HOUR;
        boolean wholeHours =
                seconds % (SECONDS_OF_A_MINUTE * MINUTES_OF_AN_HOUR) == 0 && Math.abs(hours) < HIGHEST_HOUR;
        boolean sayableInMinutes = seconds % SECONDS_OF_A_MINUTE == 0 && Math.abs(minutes) > MINUTES_OF_AN_HOUR;
        if (wholeHours && !(inMinutes && sayableInMinutes)) {
            return Integer.toString(hours);
        }
        if (!sayableInMinutes) {
            throw new IllegalArgumentException("no TimeZone can be written for offset " + offset);
        }
        return Integer.toString(minutes);
    }

    /** The lower one of two versions; a terminal that states none, or nonsense, speaks the oldest. */
    static String lower(String theirs, String ours) {
        if (!VERSION.matcher(theirs).matches()) {
            return WITHOUT_ONE;
        }
        var left = theirs.split("\\.", -1);
        var right = ours.split("\\.", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = part(left, i) - part(right, i);
            if (difference != 0) {
                return difference < 0 ? theirs : ours;
            }
        }
        return ours;
    }

    private static int part(String[] version, int i) {
        return i < version.length && version[i].matches("[0-9]{1,4}") ? Integer.parseInt(version[i]) : 0;
    }
}
