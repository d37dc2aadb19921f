package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.PolicyTopic;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table of D-5: by the managing level, who reviews a status change. */
@Component
class StatusRouteTopic implements PolicyTopic {
    private static final String MANAGING_LEVEL = "managingLevel";

    private final StatusRouteCases cases;

    StatusRouteTopic(StatusRouteCases cases) {
        this.cases = cases;
    }

    @Override
    public String table() {
        return "approval-route";
    }

    @Override
    public Map<String, List<String>> words() {
        return Map.of(
                MANAGING_LEVEL,
                Arrays.stream(RegionLevel.values()).map(RegionLevel::name).toList());
    }

    @Override
    public List<String> answers() {
        return Arrays.stream(ReviewRoute.values()).map(ReviewRoute::name).toList();
    }

    @Override
    public List<Case> cases(Instant since, int most) {
        return cases.since(since, most);
    }
}
