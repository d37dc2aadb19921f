package dev.rollcall.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.device.DeviceProof;
import dev.rollcall.domain.device.DeviceProofService;
import dev.rollcall.domain.device.DeviceRecords.Gap;
import dev.rollcall.domain.document.DocumentStoreUnavailable;
import dev.rollcall.domain.provenance.ChainReport.Fault;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** 记录核对 of one device: whether every record is there, and as it came. */
final class ProofPanel extends Div {
    private final DeviceTools tools;
    private final long device;
    private final Div found = new Div();

    ProofPanel(DeviceTools tools, long device) {
        this.tools = tools;
        this.device = device;
        addClassNames("evidence-part", "device-part-proof");
        var means = new Paragraph(Labels.text("proof.means"));
        means.addClassNames("secondary", "small");
        var begin = new Button(Labels.text("proof.begin"), e -> {
            prove();
            e.getSource().setEnabled(true);
        });
        begin.addThemeVariants(ButtonVariant.LUMO_SMALL);
        begin.setDisableOnClick(true);
        found.getElement().setAttribute("aria-live", "polite");
        add(new H2(Labels.text("proof.title")), means, begin, found);
    }

    /** Whom the domain answers. */
    static boolean isFor(Caller caller) {
        return caller.is(Role.PLATFORM_OPS) || caller.is(Role.AUDITOR);
    }

    private void prove() {
        try {
            var proof = tools.proofs().prove(tools.workplace().caller(), device);
            found.removeAll();
            proof.ifPresent(this::show);
        } catch (DocumentStoreUnavailable away) {
            Notices.failed(Labels.text("proof.storeAway"));
        }
    }

    private void show(DeviceProof proof) {
        var chain = proof.chain();
        found.add(new Paragraph(
                chain.isWhole()
                        ? new StatusChip(Labels.text("proof.whole", chain.links()), Tone.GOOD)
                        : new StatusChip(
                                Labels.text("proof.faults", chain.faults().size(), chain.links()), Tone.BAD)));
        if (!chain.isWhole()) {
            found.add(list(chain.faults(), ProofPanel::fault));
        }
        var gaps = proof.gaps();
        var missing = gaps.stream().mapToLong(Gap::size).sum();
        found.add(new Paragraph(
                gaps.isEmpty()
                        ? new StatusChip(Labels.text("proof.noGaps"), Tone.GOOD)
                        : new StatusChip(
                                Labels.text(
                                        gaps.size() < DeviceProofService.MOST_GAPS ? "proof.gaps" : "proof.gapsAtLeast",
                                        missing),
                                Tone.CAUTION)));
        if (!gaps.isEmpty()) {
            found.add(list(gaps, gap -> Labels.text("proof.gap", gap, gap.boot(), gap.epoch())));
        }
    }

    private static <T> UnorderedList list(List<T> items, Function<T, String> words) {
        var list = new UnorderedList();
        list.addClassName("proof-list");
        items.forEach(item -> list.add(new ListItem(words.apply(item))));
        return list;
    }

    private static String fault(Fault fault) {
        return Labels.text("proof.fault." + Objects.requireNonNull(fault.what()).name(), fault.no(), fault.record());
    }
}
