package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.ChainHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is stored; unique per task, and per request and natural person among those that stand (1.5, C33).
 *
 * @param deciderName for the reader; kept with the account, not stored twice
 * @param post name of the {@link dev.rollcall.domain.project.Post} it was made in
 * @param forPersonId in whose place it was made; null for who holds the post
 * @param forName that person's name, for the reader
 * @param returnTo whom a return asks again; null for every other verdict
 * @param answer to the red flags beside the request; null where there was none
 * @param supersededAt when a later return took it back; null while nothing has
 */
public record Decision(
        String taskId,
        UUID token,
        UUID requestId,
        ApprovalNode node,
        Verdict verdict,
        String opinion,
        long accountId,
        long personId,
        String deciderName,
        String post,
        @Nullable Long forPersonId,
        @Nullable String forName,
        @Nullable ApprovalNode returnTo,
        @Nullable String answer,
        Instant decidedAt,
        long versionSeen,
        @Nullable Instant supersededAt) {

    /** By who holds the post. */
    public Decision(
            String taskId,
            UUID token,
            UUID requestId,
            ApprovalNode node,
            Verdict verdict,
            String opinion,
            long accountId,
            long personId,
            String deciderName,
            String post,
            Instant decidedAt,
            long versionSeen) {
        this(
                taskId,
                token,
                requestId,
                node,
                verdict,
                opinion,
                accountId,
                personId,
                deciderName,
                post,
                null,
                null,
                null,
                null,
                decidedAt,
                versionSeen,
                null);
    }

    /** Whether it counts for the request as it is now; one that does not bars nobody from deciding again. */
    public boolean stands() {
        return verdict != Verdict.RETURN && supersededAt == null;
    }

    /** As it was then; what a later return took back still stood. */
    Decision seenAt(Instant moment) {
        return supersededAt == null || RequestTrail.isPast(supersededAt, moment)
                ? this
                : new Decision(
                        taskId,
                        token,
                        requestId,
                        node,
                        verdict,
                        opinion,
                        accountId,
                        personId,
                        deciderName,
                        post,
                        forPersonId,
                        forName,
                        returnTo,
                        answer,
                        decidedAt,
                        versionSeen,
                        null);
    }

    /** Opinion, and below it the answer to the red flags. */
    public String words() {
        return answer == null ? opinion : (opinion + "\n" + answer).strip();
    }

    /** What the audit record says of it. The token is the salt: with this row gone, the digest tells nothing. */
    public String digest() {
        return ChainHash.digest(digested(
                token.toString(),
                taskId,
                requestId.toString(),
                verdict.name(),
                opinion,
                personId,
                post,
                forPersonId,
                returnTo == null ? null : returnTo.name(),
                answer));
    }

    /** The texts of a stored decision that {@link #digest} is made of. */
    public static Map<String, String> digested(
            String token,
            String taskId,
            String requestId,
            String verdict,
            String opinion,
            long personId,
            String post,
            @Nullable Long forPersonId,
            @Nullable String returnTo,
            @Nullable String answer) {
        var said = new HashMap<>(Map.of(
                "salt", token,
                "task", taskId,
                "request", requestId,
                "verdict", verdict,
                "opinion", opinion,
                "person", Long.toString(personId),
                "post", post));
        if (forPersonId != null) {
            said.put("for", forPersonId.toString());
        }
        if (returnTo != null) {
            said.put("to", returnTo);
        }
        if (answer != null) {
            said.put("answer", answer);
        }
        return said;
    }
}
