package dev.rollcall.ui.approval.print;

import dev.rollcall.domain.approval.PrintOut;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.approval.ApprovalWords;
import dev.rollcall.ui.approval.print.FormContent.Step;
import dev.rollcall.ui.approval.print.PrintedParts.Fact;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a form into words; moments in full, since nobody knows when a paper is read. */
final class FormWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int GROUP = 4;

    private FormWords() {}

    static FormContent of(
            PrintOut print, Optional<ProjectSummary> project, Optional<PrintedParts.Parts> parts, String address) {
        var request = print.story().request();
        var kind = ApprovalWords.kind(request.kind());
        var at = moment(print.form().printedAt());
        return new FormContent(
                Labels.text("print.title", kind),
                request.requestNo(),
                Labels.text("print.outcome", ApprovalWords.status(request.status())),
                address,
                grouped(print.form().code()),
                facts(print, project, parts),
                parts.map(PrintedParts.Parts::papers).orElseGet(List::of),
                steps(print),
                proof(print, address),
                Labels.text("print.footer", request.requestNo(), print.printedBy(), at));
    }

    private static List<Fact> facts(
            PrintOut print, Optional<ProjectSummary> project, Optional<PrintedParts.Parts> parts) {
        var request = print.story().request();
        var filer = print.story().timeline().get(0).actor();
        var facts = new ArrayList<Fact>();
        facts.add(fact("print.asked", request.title()));
        project.ifPresent(each -> facts.add(fact("print.project", each.code() + " " + each.name())));
        facts.add(fact(
                "print.filed",
                Labels.text("print.filedBy", Objects.requireNonNullElse(filer, ""), moment(request.submittedAt()))));
        parts.ifPresent(own -> facts.addAll(own.facts()));
        var finished = request.finishedAt();
        if (finished != null) {
            facts.add(fact("print.finished", moment(finished)));
        }
        return facts;
    }

    private static List<Fact> proof(PrintOut print, String address) {
        var form = print.form();
        var facts = new ArrayList<Fact>();
        facts.add(fact("print.digest", grouped(form.digest().hex())));
        facts.add(fact(
                "print.chain",
                Labels.text("print.chainAt", form.head().seq(), hash(form.head().hash()))));
        print.keptDay().ifPresent(day -> facts.add(fact("print.keptDay", day.day() + "  " + hash(day.digest()))));
        facts.add(fact("print.printed", Labels.text("print.printedBy", print.printedBy(), moment(form.printedAt()))));
        facts.add(fact("print.check", address));
        facts.add(fact("print.meaning", Labels.text("print.meaningText")));
        return facts;
    }

    private static List<Step> steps(PrintOut print) {
        var steps = new ArrayList<Step>();
        var marks = new ArrayList<String>();
        for (var entry : print.story().timeline()) {
            if (entry.isMark()) {
                marks.add(mark(entry));
            } else if (entry.what() != What.PLANNED || entry.node() != null) { // the end to come is no station
                steps.add(step(entry, marks));
                marks.clear();
            }
        }
        return steps;
    }

    private static Step step(TimelineEntry entry, List<String> marks) {
        var opinion = Stream.concat(Stream.of(said(entry)), marks.stream())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        var at = entry.at();
        return new Step(
                node(entry),
                who(entry),
                at == null ? "" : moment(at),
                verdict(entry),
                opinion,
                entry.what() == What.SUPERSEDED);
    }

    private static String node(TimelineEntry entry) {
        var node = entry.node();
        if (node != null) {
            return ApprovalWords.node(node);
        }
        return Labels.text(entry.what() == What.APPLIED ? "print.product" : "print.filer");
    }

    private static String who(TimelineEntry entry) {
        if (entry.actor() == null) {
            return "";
        }
        var actor = ApprovalWords.inPlace(entry.actor(), entry.other());
        var post = ApprovalWords.post(entry.post());
        return post == null ? actor : Labels.text("approval.personOfPost", actor, post);
    }

    private static String verdict(TimelineEntry entry) {
        if (entry.to() != null) {
            return Labels.text("print.returnedTo", ApprovalWords.node(entry.to()));
        }
        return entry.what() == What.APPLIED
                ? ApprovalWords.status(RequestStatus.APPROVED)
                : Labels.of("print.what", entry.what());
    }

    private static String said(TimelineEntry entry) {
        return entry.what() == What.SKIPPED ? ApprovalWords.skip(entry.words()) : entry.words();
    }

    private static String mark(TimelineEntry entry) {
        var at = entry.at();
        return Labels.text(
                "story.mark." + entry.what(),
                at == null ? "" : moment(at),
                Objects.requireNonNullElse(entry.actor(), ""),
                Objects.requireNonNullElse(entry.other(), ""),
                entry.words(),
                receipt(entry));
    }

    /** Of a copy: whether and how soon it was read. */
    private static String receipt(TimelineEntry entry) {
        var took = entry.took();
        return took == null ? Labels.text("story.unread") : Labels.text("story.read", Times.duration(took));
    }

    private static Fact fact(String label, String value) {
        return new Fact(Labels.text(label), value);
    }

    private static String hash(ChainHash hash) {
        return grouped(hash.hex());
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(SiteTime.local(at));
    }

    /** As people compare it. */
    static String grouped(String digits) {
        return digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
