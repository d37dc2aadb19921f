package dev.rollcall.ui.preview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.rollcall.ui.approval.ProcessPicture;
import dev.rollcall.ui.approval.ProcessPicture.ElementState;
import dev.rollcall.ui.approval.ProcessPicture.State;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.FileDrop;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.kit.ListAndDetail;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.StepTimeline;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.kit.ViewHead;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

@Route("preview/kit")
@PermitAll
final class PreviewInbox extends Div {
    PreviewInbox() throws IOException {
        addClassName("view");
        var head = new ViewHead("待办 12");
        head.detail("3 项超时 · 我的 4 · 岗位 8");
        var primary = new Button("批量办理");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.action(primary);

        var team = new ComboBox<String>();
        team.setPlaceholder("班组");
        team.setItems("木工二班", "钢筋一班");
        var text = new TextField();
        text.setPlaceholder("姓名、完整身份证号或手机号");
        var filter = new FilterBar(() -> {}).field(team).field(text).atEnd(new Button("导出数据"));
        filter.active(List.of(new FilterBar.Active("班组：木工二班", () -> {})));

        var grid = new Grid<Integer>();
        grid.addColumn(i -> "补录 马演" + i + " · 11月17日 18:20 出").setHeader("事项");
        grid.addComponentColumn(i -> new StatusChip(i % 2 == 0 ? "超时 3 小时" : "剩 5 小时", Tone.values()[i % 5]))
                .setHeader("截止");
        grid.setItems(IntStream.range(0, 10).boxed().toList());
        var pager = new Pager(page -> Notices.done("第 " + page.number() + " 页"));
        pager.show(new Pager.Page(0, 10), 64);
        var split = new ListAndDetail(false);
        split.list(grid, pager);
        Keys.of(this).bind("j", "下一条", () -> Notices.tell("下一条")).bind("f", "出错", () -> {
            throw new IllegalStateException("preview");
        });

        var picture = new ProcessPicture();
        picture.setWidthFull();
        try (var in = PreviewInbox.class.getResourceAsStream("/preview.bpmn")) {
            picture.show(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    List.of(
                            new ElementState("StartEvent_Submitted", State.DONE, "11-18 09:14", "演示甲建设 劳务员\n发起"),
                            new ElementState("Task_LabourOfficer", State.DONE, "昨天 10:02", "周演四 · 同意\n“与派工单一致”\n48 分"),
                            new ElementState("Task_ProjectManager", State.CURRENT, "已等待 22 小时", "您"),
                            new ElementState("Task_Supervisor", State.SKIPPED, "无监理单位，跳过", "许可证上没有监理单位"),
                            new ElementState("EndEvent_Applied", State.PLANNED, null, null)));
        }
        var files = new FileDrop(
                new FileDrop.Limits(3, 10 * 1024 * 1024, List.of("image/*", ".pdf")),
                file -> {
                    try (var in = file.content()) {
                        var size = in.readAllBytes().length;
                        return size == 0
                                ? FileDrop.Received.refused("空文件，没有收下。")
                                : FileDrop.Received.stored(new FileDrop.StoredFile(
                                        UUID.randomUUID().toString(),
                                        file.name(),
                                        "image/svg+xml",
                                        size,
                                        "rollcall/icon.svg"));
                    }
                },
                file -> {});
        var detail = new Div(
                new H2("为 赵演一 补录 11月18日 进场 07:02、出场 18:10"),
                picture,
                new StepTimeline(List.of(
                        new Step(StepTimeline.State.DONE, "发起", "演示甲建设 劳务员 · 昨天 09:14", null),
                        new Step(StepTimeline.State.DONE, "总包劳务员 同意", "周演四 · 昨天 10:02 · 48 分", "与派工单一致"),
                        new Step(StepTimeline.State.CURRENT, "总包项目经理", "您 · 已等待 22 小时", null),
                        new Step(StepTimeline.State.SKIPPED, "总监理工程师", "无监理单位，跳过", null),
                        new Step(StepTimeline.State.PLANNED, "写入考勤", null, null))),
                files,
                new EmptyState("本月还没有补录申请。").next(new Button("发起补录", e -> split.close())));
        detail.getStyle().set("padding", "16px");
        split.open(detail);
        add(head, filter, split);
    }
}
