package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.DayExplanations;
import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.PunchPhoto;
import dev.rollcall.domain.attendance.PunchPhotos;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Camera;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos beside punches, for who may see the punches (1.6, answers 6 and 17, L33). */
@ServiceTest
class PunchPhotoTest {
    private static final byte[] PHOTO = Camera.jpeg(1);

    @Autowired
    private Sites sites;

    @Autowired
    private Camera camera;

    @Autowired
    private Attendance attendance;

    @Autowired
    private DayExplanations days;

    @Autowired
    private PunchPhotos photos;

    @Autowired
    private Rows rows;

    private Approvers people;
    private Site site;
    private TestDevice gate;
    private long unit;
    private long team;
    private Person worker;

    @BeforeEach
    void a_worker_of_a_subcontractor_passes_a_gate() {
        people = Approvers.of(sites);
        site = people.site();
        gate = site.device();
        unit = site.unit(ParticipantType.LABOUR_SUB);
        team = site.team(unit);
        worker = site.worker(team);
    }

    @Test
    void a_photo_is_none_announced_or_stored_and_the_day_says_which() {
        attendance.arriveInTime(gate, gate.in(worker, TODAY.atTime(6, 0)).withoutPhoto());
        camera.announces(gate, worker, TODAY.atTime(7, 0), Camera.jpeg(2));
        var key = camera.takes(gate, worker, TODAY.atTime(8, 0), PHOTO);

        assertThat(lines())
                .extracting(PunchLine::photo)
                .containsExactly(PunchPhoto.NONE, PunchPhoto.ANNOUNCED, PunchPhoto.stored(key));
    }

    @Test
    void who_sees_the_punch_gets_its_photo_and_that_is_on_record() throws IOException {
        var key = camera.takes(gate, worker, TODAY.atTime(7, 0), PHOTO);

        for (var caller : List.of(
                people.contractor(), sites.accountOfUnit(unit), people.officer().caller())) {
            assertThat(opened(caller, key)).isEqualTo(PHOTO);
            assertThat(rows.all(
                            "select action, object_kind, outcome, project_id, json_unquote(json_extract(detail, '$.sha256')) as said"
                                    + " from audit_entry where account_id = ? and object_id = ?",
                            caller.accountId(),
                            String.valueOf(key.punchId())))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("action", "PUNCH_PHOTO_OPEN")
                            .containsEntry("object_kind", "punch")
                            .containsEntry("outcome", "DONE")
                            .containsEntry("project_id", site.id())
                            .containsEntry("said", SignedMessage.sha256(PHOTO)));
        }
    }

    @Test
    void whoever_does_not_reach_the_worker_gets_nothing_and_leaves_no_row() { // 1.6 R11
        var key = camera.takes(gate, worker, TODAY.atTime(7, 0), PHOTO);
        var former = site.holder(unit, Post.SAFETY_OFFICER);
        site.resigns(former.person());
        var strangers = List.of(
                sites.accountOf(sites.person()),
                sites.stranger().contractor(),
                sites.stranger().manager(),
                sites.accountOfUnit(site.unit(ParticipantType.LABOUR_SUB)),
                former.caller());

        for (var stranger : strangers) {
            assertThat(photos.open(stranger, key)).isEmpty();
            assertThat(rows.count("audit_entry where account_id = ?", stranger.accountId()))
                    .isZero();
        }
    }

    @Test
    void a_worker_who_changed_units_is_shown_to_the_unit_of_the_day_D8() throws IOException {
        var moved = site.worker(team, Papers.COMPLETE.left(TODAY.minusDays(3)));
        var newUnit = site.unit(ParticipantType.SPECIALIST_SUB);
        site.joins(moved, site.team(newUnit), Papers.COMPLETE.entered(TODAY.minusDays(2)));
        var before = camera.takes(gate, moved, TODAY.minusDays(3).atTime(0, 30), Camera.jpeg(3));
        var after = camera.takes(gate, moved, TODAY.minusDays(2).atTime(0, 30), Camera.jpeg(4));

        assertThat(opened(sites.accountOfUnit(unit), before)).isEqualTo(Camera.jpeg(3));
        assertThat(photos.open(sites.accountOfUnit(unit), after)).isEmpty();
        assertThat(photos.open(sites.accountOfUnit(newUnit), before)).isEmpty();
        assertThat(opened(sites.accountOfUnit(newUnit), after)).isEqualTo(Camera.jpeg(4));
    }

    @Test
    void the_number_of_a_punch_alone_opens_nothing_and_a_key_opens_its_own_punch_only() {
        var key = camera.takes(gate, worker, TODAY.atTime(7, 0), PHOTO);
        var other = camera.takes(gate, worker, TODAY.atTime(8, 0), Camera.jpeg(5));

        assertThat(photos.open(people.contractor(), new PhotoKey(DocumentKey.random(), key.punchId())))
                .isEmpty();
        assertThat(photos.open(people.contractor(), new PhotoKey(key.object(), other.punchId())))
                .isEmpty();
        assertThat(photos.open(people.contractor(), new PhotoKey(key.object(), Long.MAX_VALUE)))
                .isEmpty();
    }

    private List<PunchLine> lines() {
        return days.explain(people.contractor(), site.id(), worker.id(), TODAY)
                .orElseThrow()
                .punches();
    }

    private byte[] opened(Caller caller, PhotoKey key) throws IOException {
        var content = photos.open(caller, key).orElseThrow();
        try (var stream = content.stream()) {
            var bytes = stream.readAllBytes();
            assertThat(content.sizeBytes()).isEqualTo(bytes.length);
            return bytes;
        }
    }
}
