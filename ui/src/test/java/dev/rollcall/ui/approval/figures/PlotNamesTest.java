package dev.rollcall.ui.approval.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names beside the bars of a plot. */
class PlotNamesTest {
    @Test
    void what_all_have_in_front_goes_up_to_a_bracket() {
        assertThat(PlotNames.of(List.of("【演示】西宁一号楼", "【演示】西宁二号楼"))).containsExactly("西宁一号楼", "西宁二号楼");
    }

    @Test
    void a_single_name_and_one_that_would_be_left_empty_stay() {
        assertThat(PlotNames.of(List.of("【演示】一号楼"))).containsExactly("【演示】一号楼");
        assertThat(PlotNames.of(List.of("【演示】", "【演示】一号楼"))).containsExactly("【演示】", "【演示】一号楼");
        assertThat(PlotNames.of(List.of())).isEmpty();
    }

    @Test
    void a_long_name_takes_two_lines_and_loses_its_middle() {
        assertThat(PlotNames.of(List.of("西宁城北生物园区安置房一期", "李演四"))).containsExactly("西宁城北生物园\n区安置房一期", "李演四");
        assertThat(PlotNames.of(List.of("西宁城北生物园区保障性安置住房项目一标段", "李演四"))).containsExactly("西宁城北生物…\n住房项目一标段", "李演四");
    }

    @Test
    void words_that_are_written_apart_stay_whole() {
        assertThat(PlotNames.of(List.of("GC project manager", "Chief supervising engineer", "County authority")))
                .containsExactly("GC project\nmanager", "Chief supervi…\nengineer", "County\nauthority");
    }

    @Test
    void two_names_that_differ_in_the_middle_alone_are_told_apart() {
        var names = PlotNames.of(List.of("西宁城北生物园区甲地块保障性安置住房项目标段", "西宁城北生物园区乙地块保障性安置住房项目标段"));

        assertThat(names).containsExactly("西宁城北生物…\n甲地块保障性安", "西宁城北生物…\n乙地块保障性安");
    }
}
