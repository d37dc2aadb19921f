package dev.rollcall.ui.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.device.UnbindService;
import dev.rollcall.ui.approval.RequestColumns;
import dev.rollcall.ui.approval.RequestListView;
import dev.rollcall.ui.approval.RequestLists;
import dev.rollcall.ui.approval.RequestTable.Column;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** 设备解绑申请: the project's unbind requests and the way to file one (R135). */
@Route(UnbindListView.PATH)
@PermitAll
final class UnbindListView extends RequestListView {
    static final String PATH = "device-unbinds";

    private final boolean mayFile;

    UnbindListView(RequestLists lists, UnbindService service) {
        super(
                lists,
                new Kind(PATH, MenuEntry.UNBINDS.label(), "unbind.list", Scope.REACH, true, RequestKind.DEVICE_UNBIND));
        this.mayFile = lists.workplace()
                .project()
                .flatMap(project -> service.devices(lists.workplace().caller(), project.id()))
                .isPresent();
        if (mayFile) {
            head().action(file());
        }
    }

    @Override
    protected List<Column> columns() {
        var columns = new RequestColumns(lists().times());
        return List.of(
                RequestColumns.title(this::address),
                RequestColumns.status(),
                columns.filed(),
                columns.finished(),
                RequestColumns.number());
    }

    @Override
    protected EmptyState empty(EmptyState sentence) {
        return mayFile ? sentence.next(file()) : sentence;
    }

    private static Button file() {
        var file = new Button(Labels.text("unbind.file"), e -> UI.getCurrent().navigate(UnbindFormView.class));
        file.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return file;
    }
}
