package dev.rollcall.app.demo;

import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectCategory;
import java.util.List;

/**
 * A site of the demo as it is described; {@link SiteLoader} brings it into the database.
 *
 * @param days the contract cases of its day workers; the rest of them, and every night worker, have a lasting contract
 * @param women number of women among the workers
 * @param aged ages of workers over the limit of 60 (men) and 50 (women), negative for a woman
 * @param withoutCard workers whose wage card is missing (R57)
 * @param withoutTrade workers whose trade is missing (R57)
 */
record SitePlan(
        String code,
        String name,
        ProjectCategory category,
        String region,
        int permitSerial,
        List<Part> parts,
        List<Crew> crews,
        List<Manager> managers,
        List<Terms> days,
        int women,
        List<Integer> aged,
        int withoutCard,
        int withoutTrade,
        List<Terminal> terminals) {

    int workers() {
        return crews.stream().mapToInt(crew -> crew.trades().size()).sum();
    }

    record Part(DemoUnit unit, ParticipantType type) {}

    record Manager(DemoUnit unit, Post post) {}

    /** @param lane IN, OUT or BOTH */
    record Terminal(String sn, String gate, String lane) {}
}
