package dev.rollcall.processes.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.device.UnbindRoute;
import dev.rollcall.domain.device.UnbindRoutes;
import dev.rollcall.domain.device.UnbindRoutes.Asked;
import dev.rollcall.domain.project.Province;
import dev.rollcall.processes.fixture.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table, by its answer (1.5, L26). */
class UnbindRouteTableTest {
    private static final Engine ENGINE = Engine.start("unbind-table");

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}, row {3}")
    @CsvSource({
        "SHANGHAI, DEVICE_FAULT, MANAGER_OWNER_OPERATIONS, 1",
        "QINGHAI, PROJECT_FINISHED, MANAGER_OWNER_OPERATIONS, 2",
        "QINGHAI, RELOCATION, MANAGER_OPERATIONS, 3",
        "HENAN, PROJECT_FINISHED, MANAGER_OPERATIONS, 4"
    })
    void every_policy_has_its_row_L26(Province province, UnbindReason reason, UnbindRoute route, int row) {
        assertThat(ENGINE.bean(UnbindRoutes.class).of(new Asked(province, reason)))
                .isEqualTo(new UnbindRoutes.Ruling(route, "unbind-route", 1, row));
    }

    @Test
    void the_table_answers_for_every_province_and_reason() {
        for (var province : Province.values()) {
            for (var reason : UnbindReason.values()) {
                assertThat(ENGINE.bean(UnbindRoutes.class)
                                .of(new Asked(province, reason))
                                .row())
                        .isPositive();
            }
        }
    }
}
