package dev.rollcall.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.KeptDay;
import dev.rollcall.ui.shell.words.Labels;
import org.jspecify.annotations.Nullable;

/** The digest of the last kept day, to be compared with a printed one, and for auditors the key exports are signed with. */
public final class AuditFoot extends Div {
    private static final int GROUP = 4;

    AuditFoot(KeptDay day, @Nullable ChainHash fingerprint) {
        addClassName("audit-foot");
        var locked = day.lockedUntil() == null ? "audit.head.unlocked" : "audit.head.locked";
        add(line(Labels.text("audit.head", day.day()), day.digest(), Labels.text(locked)));
        if (fingerprint != null) {
            add(line(Labels.text("audit.key"), fingerprint, Labels.text("audit.key.hint")));
        }
    }

    private static Span line(String what, ChainHash hash, String hint) {
        var digits = new Span(grouped(hash.hex()));
        digits.addClassName("audit-hash");
        var line = new Span(new Span(what), digits);
        line.addClassName("audit-foot-line");
        line.setTitle(hint);
        return line;
    }

    /** As people read it out. */
    static String grouped(String hex) {
        return hex.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
