package dev.rollcall.domain.device;

import dev.rollcall.domain.project.Province;
import java.time.Instant;
import java.util.Map;

/** Port: the regions' policies on binding (C15); a province without one lets both. */
public interface BindPolicies {

    WhoMayBind in(Province province);

    /** Those that are set. */
    Map<Province, WhoMayBind> all();

    void put(Province province, WhoMayBind who, long accountId, Instant at);
}
