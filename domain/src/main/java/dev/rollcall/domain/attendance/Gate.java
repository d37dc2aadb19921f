package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.Fence;
import dev.rollcall.domain.provenance.ChainHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered device as attendance sees it.
 *
 * @param mobile carried by a person, so that only its position says where it is (R126)
 * @param lost it is lost or stolen: whatever comes under its key is looked at by a person
 * @param skew how far its clock was ahead at its last contact; zero when never measured
 * @param skewKnown whether it was ever measured
 * @param chain newest link of what it has sent
 * @param bindings every interval it was bound to a project, past ones too
 */
public record Gate(
        long deviceId,
        String sn,
        boolean mobile,
        boolean lost,
        Duration skew,
        boolean skewKnown,
        ChainHead chain,
        List<Binding> bindings) {

    public Gate {
        bindings = List.copyOf(bindings);
    }

    /**
     * The projects it stood on at that moment, whatever it is bound to now; several when they share the gate (C25), the
     * one that was there first before the others.
     */
    public List<Binding> at(Instant moment) {
        return bindings.stream()
                .filter(each -> each.covers(moment))
                .sorted(Comparator.comparing(Binding::from).thenComparing(Binding::projectId))
                .toList();
    }

    /** Whether it was bound anew after that binding had ended. */
    boolean boundAnewAfter(Binding ended) {
        return ended.to() != null
                && bindings.stream().anyMatch(each -> !each.from().isBefore(ended.to()));
    }

    /**
     * @param to end, exclusive; null while it lasts
     * @param fence the project's; null where none was drawn
     */
    public record Binding(
            long projectId,
            String gate,
            Lane lane,
            Instant from,
            @Nullable Instant to,
            @Nullable Fence fence) {

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && (to == null || moment.isBefore(to));
        }
    }

    /** What the device stands at. */
    public enum Lane {
        IN,
        OUT,
        BOTH
    }
}
