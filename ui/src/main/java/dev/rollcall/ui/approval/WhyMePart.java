package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.approval.TaskReason;
import dev.rollcall.domain.approval.TaskReason.Entitled;
import dev.rollcall.domain.approval.TaskRule;
import dev.rollcall.domain.approval.WhyMe;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 为什么是我, one sentence for each thing that put the task here, in the order they worked. */
final class WhyMePart extends UnorderedList {
    private final Times times;

    /** @param reader the natural person who looks at it; null for accounts without */
    WhyMePart(WhyMe why, TaskPage page, @Nullable Long reader, Times times) {
        this.times = times;
        addClassName("why-me");
        var opening = why.opening();
        say("whyMe.node", ApprovalWords.node(opening.node()), opening.projectName(), times.moment(opening.at()));
        rule(opening.rule());
        var mine = why.mine();
        if (mine != null) {
            mine(mine, opening);
        } else if (page.candidates().stream().anyMatch(each -> Objects.equals(each.personId(), reader))) {
            say("whyMe.later", names(opening.persons()));
        } else {
            say("whyMe.watching", names(opening.persons()));
        }
        say("whyMe.kept");
    }

    private void rule(TaskRule rule) {
        say("whyMe.rule." + rule.rule());
        if (rule.table() != null) {
            say(
                    "whyMe.table",
                    ApprovalWords.table(rule.table()),
                    rule.version(),
                    rule.row(),
                    Labels.text("whyMe.answer." + rule.answer()));
        }
    }

    private void mine(WhyMe.Mine mine, TaskReason opening) {
        var reader = mine.reader();
        var post = Objects.requireNonNullElse(ApprovalWords.post(reader.post()), "");
        var reason = mine.reason();
        switch (reason.cause()) {
            case OPENED ->
                say(
                        reader.inPlaceOf() == null ? "whyMe.post" : "whyMe.inPlace",
                        reader.unitName(),
                        post,
                        reader.inPlaceOf());
            case HANDED_OVER -> {
                say("whyMe.post", reader.unitName(), post);
                say("whyMe.handedOver", times.moment(reason.at()), reason.actorName(), reason.words());
            }
            case SUBSTITUTED -> {
                var days = reason.words().split("/");
                say("whyMe.substituted", times.moment(reason.at()), reader.inPlaceOf(), post, days[0], days[1]);
            }
        }
        var others = opening.persons().stream()
                .filter(each -> each.personId() != reader.personId())
                .toList();
        if (!others.isEmpty() && reason.cause() == TaskReason.Cause.OPENED) {
            say("whyMe.others", names(others));
        }
    }

    private static String names(List<Entitled> persons) {
        return persons.isEmpty()
                ? Labels.text("whyMe.nobody")
                : ApprovalWords.people(persons.stream()
                        .map(each -> new Holder(
                                each.personId(), each.name(), each.post(), each.unitName(), each.inPlaceOf()))
                        .toList());
    }

    private void say(String key, @Nullable Object... facts) {
        add(new ListItem(Labels.text(key, facts)));
    }
}
