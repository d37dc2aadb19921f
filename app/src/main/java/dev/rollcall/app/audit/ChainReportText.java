package dev.rollcall.app.audit;

import dev.rollcall.domain.audit.ChainFault;
import dev.rollcall.domain.audit.ChainReport;
import dev.rollcall.domain.audit.KeptHead;
import dev.rollcall.domain.shared.SiteTime;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A line per chain in both languages; times as on the site. */
final class ChainReportText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final ChainNames names;
    private final PrintStream out;
    private boolean sound = true;

    ChainReportText(ChainNames names, PrintStream out) {
        this.names = names;
        this.out = out;
    }

    /** Whether every chain printed so far was. */
    boolean isSound() {
        return sound;
    }

    void print(ChainReport report) {
        var name = names.name(report.sound().chain());
        out.println(name + ": "
                + report.found()
                        .map(ChainReportText::text)
                        .orElseGet(() -> "%1$d 条完好，链首 %2$s · %1$d records sound, head %2$s"
                                .formatted(report.sound().seq(), report.sound().hash())));
        sound &= report.found().isEmpty();
    }

    private static String text(ChainFault fault) {
        var words = switch (fault.kind()) {
            case ALTERED -> "第 %1$d 条（%2$s）被改动 · record %1$d (%2$s) was changed";
            case MISSING -> "第 %1$d 条缺失，前一条在 %2$s · record %1$d is missing, the one before it is of %2$s";
            case CUT -> "第 %1$d 条起被截去，最后一条在 %2$s · records from %1$d on were cut off, the last one left is of %2$s";
            case REWRITTEN ->
                "第 %1$d 条（%2$s）或更早的被改写，其后哈希均重算 ·"
                        + " record %1$d (%2$s) or an earlier one was rewritten, with all hashes after it";
        };
        return words.formatted(fault.seq(), time(fault.at())) + witness(fault.witness());
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "–" : TIME.format(SiteTime.local(at));
    }

    private static String witness(@Nullable KeptHead witness) {
        if (witness == null) {
            return "";
        }
        var place = switch (witness.place()) {
            case TABLE -> "数据库 database";
            case OBJECT_STORE -> "对象存储 object store";
        };
        return " [%1$s 留存的链首：第 %2$d 条，%3$s · the head kept for %1$s: record %2$d, %3$s]"
                .formatted(witness.day(), witness.head().seq(), place);
    }
}
