package dev.rollcall.domain.audit;

/**
 * Where a chain ends, or ended at some time: who knows a head can prove what was before it.
 *
 * @param chain id of the project, or {@link AuditRecord#NO_PROJECT}
 * @param seq of the last record; 0 while there is none
 * @param hash of the last record
 */
public record ChainHead(long chain, long seq, ChainHash hash) {

    /** The head after this record, whatever number it bears itself. */
    public ChainHead extendedBy(AuditRecord record) {
        var next = seq + 1;
        return new ChainHead(chain, next, hash.followedBy(record.numbered(next).canonical()));
    }
}
