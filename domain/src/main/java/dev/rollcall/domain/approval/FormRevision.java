package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a form filed again says that it did not say before.
 *
 * @param no how often the request had been filed then, 2 for the first revision
 * @param changes field by field; empty when it was filed again as it was
 */
public record FormRevision(int no, Instant at, List<Change> changes) {

    public FormRevision {
        changes = List.copyOf(changes);
    }

    /** @param before empty for what was not there */
    public record Change(String field, String before, String after) {}

    /** Of each filing but the first, against the one before. */
    static List<FormRevision> of(List<RequestForms.FiledForm> forms) {
        var revisions = new ArrayList<FormRevision>();
        for (var i = 1; i < forms.size(); i++) {
            revisions.add(
                    new FormRevision(forms.get(i).no(), forms.get(i).at(), changes(forms.get(i - 1), forms.get(i))));
        }
        return revisions;
    }

    private static List<Change> changes(RequestForms.FiledForm before, RequestForms.FiledForm after) {
        var fields = new LinkedHashSet<>(before.fields().keySet());
        fields.addAll(after.fields().keySet());
        return fields.stream()
                .map(field -> new Change(
                        field,
                        Objects.requireNonNullElse(before.fields().get(field), ""),
                        Objects.requireNonNullElse(after.fields().get(field), "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
