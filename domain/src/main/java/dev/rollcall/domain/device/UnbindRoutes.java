package dev.rollcall.domain.device;

import dev.rollcall.domain.project.Province;

/** Port: the decision table with the regions' policies on the owner's confirmation. */
public interface UnbindRoutes {

    Ruling of(Asked asked);

    /** What the table is asked: where the project is managed, and why the device shall go. */
    record Asked(Province province, UnbindReason reason) {}

    /**
     * What the table says, and which row of it; kept with the request, so that its route can be explained later.
     *
     * @param table id of the table
     * @param version as it is deployed
     * @param row from 1
     */
    record Ruling(UnbindRoute route, String table, int version, int row) {}
}
