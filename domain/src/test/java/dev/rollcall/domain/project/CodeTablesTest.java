package dev.rollcall.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTablesTest {
    @ParameterizedTest
    @CsvSource({
        "001, SPECIALIST_SUB",
        "002, EQUIPMENT_SUB",
        "003, MATERIAL_SUB",
        "004, LOGISTICS",
        "005, SPECIAL_EQUIPMENT",
        "006, LABOUR_SUB",
        "007, SUPERVISION",
        "008, OWNER",
        "009, GENERAL_CONTRACTOR",
        "010, SURVEY",
        "011, DESIGN",
        "012, OTHER"
    })
    void participant_types_of_T2(String code, ParticipantType type) {
        assertThat(ParticipantType.byNationalCode(code)).contains(type);
        assertThat(type.nationalCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "010, BRICKLAYER, 砌筑工",
        "020, REBAR_WORKER, 钢筋工",
        "030, SCAFFOLDER, 架子工",
        "130, ELECTRICIAN, 建筑电工",
        "240, CARPENTER, 木工",
        "270, WELDER, 电焊工",
        "390, GENERAL_LABOURER, 杂工",
        "900, MANAGEMENT, 管理人员",
        "1000, OTHER, 其它"
    })
    void work_types_of_T3(String code, WorkType type, String label) {
        assertThat(WorkType.byNationalCode(code)).contains(type);
        assertThat(type.label()).isEqualTo(label);
    }

    @Test
    void work_types_leave_out_the_two_codes_T3_does_not_use() {
        assertThat(Arrays.stream(WorkType.values()).map(WorkType::nationalCode))
                .hasSize(39)
                .doesNotHaveDuplicates()
                .doesNotContain("260", "370");
    }

    @ParameterizedTest
    @CsvSource({
        "1001, CHIEF_SUPERVISOR, 总监理工程师",
        "1002, DEPUTY_CHIEF, 副总监理工程师",
        "1009, PROJECT_MANAGER, 项目经理",
        "1022, LABOUR_OFFICER, 劳务员",
        "1024, CHIEF_REP, 总监理工程师代表"
    })
    void posts_of_T4(String code, Post post, String label) {
        assertThat(Post.byNationalCode(code)).contains(post);
        assertThat(post.label()).isEqualTo(label);
    }

    @Test
    void posts_hold_the_24_codes_seen_in_T4_and_no_guess() {
        assertThat(Arrays.stream(Post.values()).map(Post::nationalCode))
                .hasSize(24)
                .doesNotHaveDuplicates()
                .doesNotContain("1010", "1011", "1014", "1015", "1021", "1027", "1029");
    }

    @Test
    void work_roles_of_T5() {
        assertThat(WorkRole.byNationalCode("10")).contains(WorkRole.POST_PERSON);
        assertThat(WorkRole.byNationalCode("20")).contains(WorkRole.LABOUR_WORKER);
    }

    @Test
    void an_unknown_code_finds_nothing() {
        assertThat(WorkType.byNationalCode("260")).isEmpty();
        assertThat(Post.byNationalCode("")).isEmpty();
    }
}
