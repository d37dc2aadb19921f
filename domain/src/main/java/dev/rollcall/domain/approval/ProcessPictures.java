package dev.rollcall.domain.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: the drawn model of a kind of request and where one request stands in it. */
public interface ProcessPictures {

    Picture of(RequestKind kind, UUID requestId);

    /** Of a route as it was known at some moment. */
    Picture of(RequestKind kind, List<RequestStep> steps, List<InboxTask> rows);

    /**
     * @param xml the model, for a viewer
     * @param marks element by element what the recorded route says; ids mean nothing outside the picture
     */
    record Picture(String xml, List<Mark> marks) {}

    /** @param at when the element was passed or entered; null while planned */
    record Mark(String elementId, MarkState state, @Nullable ApprovalNode node, java.time.@Nullable Instant at) {}

    /** How an element is drawn. */
    enum MarkState {
        PASSED,
        CURRENT,
        SKIPPED,
        /** It sent the request back and is to be asked again. */
        RETURNED,
        REJECTED,
        PLANNED
    }
}
