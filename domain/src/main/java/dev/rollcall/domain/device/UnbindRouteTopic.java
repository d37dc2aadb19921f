package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.PolicyTopic;
import dev.rollcall.domain.project.Province;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table of the regions' policies: whether the owner confirms an unbinding. */
@Component
class UnbindRouteTopic implements PolicyTopic {
    private final UnbindRouteCases cases;

    UnbindRouteTopic(UnbindRouteCases cases) {
        this.cases = cases;
    }

    @Override
    public String table() {
        return "unbind-route";
    }

    @Override
    public Map<String, List<String>> words() {
        return Map.of("province", names(Province.values()), "unbindReason", names(UnbindReason.values()));
    }

    @Override
    public List<String> answers() {
        return names(UnbindRoute.values());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @Override
    public List<Case> cases(Instant since, int most) {
        return cases.since(since, most);
    }
}
