package dev.rollcall.domain.project;

import static dev.rollcall.domain.project.ProjectStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectStatusTest {
    @Test
    void the_transitions_of_D4_and_no_other() {
        var allowed = Map.of(
                PREPARING, List.of(APPROVED),
                APPROVED, List.of(BUILDING),
                BUILDING, List.of(SUSPENDED, FINISHED),
                SUSPENDED, List.of(BUILDING, FINISHED),
                FINISHED, List.of(COMPLETED),
                COMPLETED, List.<ProjectStatus>of());
        assertThat(allowed).containsOnlyKeys(values());
        allowed.forEach((from, next) -> {
            for (var to : values()) {
                assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(next.contains(to));
            }
            assertThat(from.next()).isEqualTo(Set.copyOf(next));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "001, PREPARING, 筹备",
        "002, APPROVED, 立项",
        "003, BUILDING, 在建",
        "004, FINISHED, 完工",
        "005, SUSPENDED, 停工"
    })
    void the_national_codes_of_T1(String code, ProjectStatus status, String label) {
        assertThat(byNationalCode(code)).contains(status);
        assertThat(status.nationalCode()).contains(code);
        assertThat(status.label()).isEqualTo(label);
    }

    @Test
    void the_archived_project_has_no_national_code_T1() {
        assertThat(COMPLETED.nationalCode()).isEmpty();
        assertThat(byNationalCode("006")).isEmpty();
    }
}
