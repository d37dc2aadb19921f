package dev.rollcall.ui.device;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.rollcall.domain.device.DeviceRow;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.function.Supplier;

/** Acts on one device that are asked about once more: 强制下线, another secret, disabling. */
final class DeviceActs {
    private final DeviceTools tools;
    private final Runnable done;

    /** @param done shows anew what has changed */
    DeviceActs(DeviceTools tools, Runnable done) {
        this.tools = tools;
        this.done = done;
    }

    void forceOffline(DeviceRow device) {
        ask(
                "offline",
                device,
                () -> tools.registration().forceOffline(tools.workplace().caller(), device.deviceId()));
    }

    void disable(DeviceRow device) {
        ask(
                "disable",
                device,
                () -> tools.registration().disable(tools.workplace().caller(), device.deviceId()));
    }

    void enable(DeviceRow device) {
        ask(
                "enable",
                device,
                () -> tools.registration().enable(tools.workplace().caller(), device.deviceId()));
    }

    void newSecret(DeviceRow device) {
        confirm("newSecret", device, () -> {
            var outcome = tools.registration().newSecret(tools.workplace().caller(), device.deviceId());
            outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
            outcome.result().ifPresent(receipt -> new SecretDialog(receipt, done).open());
        });
    }

    private void ask(String act, DeviceRow device, Supplier<Outcome<Long>> work) {
        confirm(act, device, () -> {
            var outcome = work.get();
            outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
            if (outcome.isDone()) {
                Notices.done(Labels.text("device.act." + act + ".done", device.sn()));
                done.run();
            }
        });
    }

    private static void confirm(String act, DeviceRow device, Runnable work) {
        var dialog = new ConfirmDialog(
                Labels.text("device.act." + act + ".title", device.sn()),
                Labels.text("device.act." + act + ".means"),
                Labels.text("device.act." + act),
                e -> work.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Labels.text("device.cancel"));
        dialog.open();
    }
}
