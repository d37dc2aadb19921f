package dev.rollcall.domain.audit;

/**
 * A record as it lies in the store by now, with the hash that was stored beside it. Nothing says yet that the two fit.
 */
public record StoredRecord(AuditRecord record, ChainHash hash) {}
