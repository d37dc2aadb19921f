package dev.rollcall.domain.people;

/**
 * What the code of a unit is worth. A unit entered here needs a valid {@link UnifiedSocialCreditCode}; an imported
 * permit may carry anything and is kept with its quality (C23).
 */
public enum CodeQuality {
    UNIFIED_CODE,
    /** A valid GB 11714 code, as before the unified codes. */
    LEGACY_ORG_CODE,
    /** Neither: kept as it came, to be cleaned. */
    LEGACY_UNVERIFIED;

    public static CodeQuality of(String code) {
        if (UnifiedSocialCreditCode.judge(code).isEmpty()) {
            return UNIFIED_CODE;
        }
        return OrganisationCode.judge(code).isEmpty() ? LEGACY_ORG_CODE : LEGACY_UNVERIFIED;
    }
}
