package dev.rollcall.domain.project;

/** Port: the decision table that routes a status change by the level of the managing region (D-5). */
public interface ReviewRoutes {

    Ruling of(RegionLevel managing);

    /**
     * What the table says, and which row of it; kept with the request, so that its route can be explained later.
     *
     * @param table id of the table
     * @param version as it is deployed
     * @param row from 1
     */
    record Ruling(ReviewRoute route, String table, int version, int row) {}
}
