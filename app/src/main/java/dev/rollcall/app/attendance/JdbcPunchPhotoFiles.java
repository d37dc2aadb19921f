package dev.rollcall.app.attendance;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.attendance.PunchPhotoFiles;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds photos by the number of their punch, for accounts that reach the person's unit of that day. */
@Repository
class JdbcPunchPhotoFiles implements PunchPhotoFiles {
    private final JdbcClient jdbc;

    JdbcPunchPhotoFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // The unit is that of the membership which covers the punch's day on the site, else of the newest, as in the
    // explanation of a day.
    @Override
    public Optional<Found> find(long accountId, PhotoKey key) {
        return jdbc.sql("""
                        select p.project_id, t.size_bytes, t.sha256
                          from punch p
                          join punch_photo t on t.device_id = p.device_id and t.object_key = :object
                           and %s
                         where p.id = :punch
                           and exists (select 1 from %s r
                                where r.project_id = p.project_id
                                  and (r.unit_id is null or r.unit_id = (
                                      select m.unit_id from membership m
                                       where m.project_id = p.project_id and m.person_id = p.person_id
                                       order by m.entry_date <= date(p.event_at + interval 8 hour)
                                            and (m.exit_date is null
                                                 or m.exit_date >= date(p.event_at + interval 8 hour)) desc,
                                            m.entry_date desc limit 1)))
                           and exists (select 1 from membership m
                                where m.project_id = p.project_id and m.person_id = p.person_id)
                        """.formatted(PunchLines.PHOTO_OF_PUNCH, Reach.of(accountId)))
                .param("object", key.object().value())
                .param("punch", key.punchId())
                .query((row, i) ->
                        new Found(row.getLong("project_id"), row.getLong("size_bytes"), Columns.text(row, "sha256")))
                .optional();
    }
}
