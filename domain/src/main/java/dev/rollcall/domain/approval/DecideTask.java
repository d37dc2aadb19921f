package dev.rollcall.domain.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's decision on one task.
 *
 * @param opinion may be empty for an approval; a rejection or a return needs at least five characters (R47, 1.5)
 * @param versionSeen the request's version on the page that was decided from
 * @param returnTo who is asked again; null unless the verdict is a return
 * @param token made when the page was opened; the same token twice is the same decision once
 * @param evidence what was seen beside it
 * @param files beside the opinion, uploaded before by the same account
 * @param bulkSet set it is decided in; null for one decided singly
 */
public record DecideTask(
        String taskId,
        Verdict verdict,
        @Nullable ApprovalNode returnTo,
        String opinion,
        long versionSeen,
        UUID token,
        EvidenceSeen evidence,
        List<UUID> files,
        @Nullable UUID bulkSet) {

    public DecideTask {
        opinion = opinion.strip();
        files = files.stream().distinct().toList();
        returnTo = verdict == Verdict.RETURN ? returnTo : null;
    }

    /** No return. */
    public DecideTask(String taskId, Verdict verdict, String opinion, long versionSeen, UUID token) {
        this(taskId, verdict, null, opinion, versionSeen, token);
    }

    /** From a page without evidence. */
    public DecideTask(
            String taskId,
            Verdict verdict,
            @Nullable ApprovalNode returnTo,
            String opinion,
            long versionSeen,
            UUID token) {
        this(taskId, verdict, returnTo, opinion, versionSeen, token, EvidenceSeen.NONE, List.of(), null);
    }

    /** The same decision, made with that evidence in sight. */
    public DecideTask having(EvidenceSeen seen) {
        return new DecideTask(taskId, verdict, returnTo, opinion, versionSeen, token, seen, files, bulkSet);
    }

    /** The same decision, with files beside the opinion. */
    public DecideTask with(List<UUID> attached) {
        return new DecideTask(taskId, verdict, returnTo, opinion, versionSeen, token, evidence, attached, bulkSet);
    }

    /** The same decision, made with others of that set. */
    DecideTask in(UUID set) {
        return new DecideTask(taskId, verdict, returnTo, opinion, versionSeen, token, evidence, files, set);
    }

    /**
     * The evidence a decision was made with.
     *
     * @param imprint of {@link TaskEvidence}, as it was shown; null where none was shown, and then it is not compared
     * @param answer to the red flags, in words; empty without
     */
    public record EvidenceSeen(@Nullable String imprint, String answer) {
        public static final EvidenceSeen NONE = new EvidenceSeen(null, "");

        public EvidenceSeen {
            answer = answer.strip();
        }
    }
}
