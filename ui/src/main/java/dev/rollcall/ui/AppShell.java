package dev.rollcall.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import dev.rollcall.ui.approval.ProcessPicture;
import dev.rollcall.ui.approval.figures.BarPlot;

/**
 * The page all views live in. Style sheet and small script are static files: changing them rebuilds no
 * bundle.
 *
 * <p>The list of components is what the committed bundle holds. A view may use any of these without
 * rebuilding it; another component needs a line here and {@code ui/rebuild-bundle} (a test tells).
 *
 * <p>Pushed to through a web socket, long polling where there is none; what the browser says still comes as requests, which
 * pass every filter of the security chain.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@Uses(BarPlot.class)
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(ContextMenu.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(Grid.class)
@Uses(IntegerField.class)
@Uses(MenuBar.class)
@Uses(MultiSelectComboBox.class)
@Uses(Notification.class)
@Uses(PasswordField.class)
@Uses(Popover.class)
@Uses(ProcessPicture.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(Tabs.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(Upload.class)
@Uses(VirtualList.class)
public final class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("format-detection", "telephone=no");
        settings.addFavIcon("icon", StaticFiles.versioned("/rollcall/icon.svg"), "any");
        settings.addLink("stylesheet", StaticFiles.versioned("/rollcall/rollcall.css"));
        settings.addLink("stylesheet", StaticFiles.versioned("/rollcall/requests.css"));
        settings.addLink("stylesheet", StaticFiles.versioned("/rollcall/attendance.css"));
        StaticFiles.script(settings, "/rollcall/shell.js");
        StaticFiles.script(settings, "/rollcall/month-grid.js");
    }
}
