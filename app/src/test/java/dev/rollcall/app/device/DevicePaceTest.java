package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody takes the store away from all others. */
@ServiceTest
class DevicePaceTest {
    @Autowired
    private Sites sites;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProductClock clock;

    private Site site;
    private DevicePace pace;

    @BeforeEach
    void open() {
        site = sites.open();
        pace = new DevicePace(new DevicePaceProperties(true, 10, 50, 20, 100), jdbc, clock);
    }

    @Test
    void a_device_may_bring_what_it_kept_and_goes_on_at_its_rate() {
        var sn = site.device().sn();

        assertThat(pace.admits(sn, 50)).as("a burst").isTrue();
        assertThat(pace.admits(sn, 1)).as("and one more").isFalse();
        clock.stopAt(clock.instant().plus(Duration.ofSeconds(1)));
        assertThat(pace.admits(sn, 10)).as("a second later").isTrue();
        assertThat(pace.admits(sn, 1)).isFalse();
    }

    @Test
    void one_project_does_not_take_what_another_may() {
        for (var i = 0; i < 2; i++) {
            assertThat(pace.admits(site.device().sn(), 50)).isTrue();
        }
        assertThat(pace.admits(site.device().sn(), 1))
                .as("a third device of it")
                .isFalse();
        assertThat(pace.admits(sites.open().device().sn(), 50)).as("elsewhere").isTrue();
    }
}
