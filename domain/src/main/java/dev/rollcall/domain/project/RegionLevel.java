package dev.rollcall.domain.project;

import java.util.regex.Pattern;

/** Level of an administrative region, read from the shape of its six-digit GB/T 2260 code (C11, D-5). */
public enum RegionLevel {
    COUNTY("区县"),
    CITY("市州"),
    PROVINCE("省级");

    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}");

    private final String label;

    RegionLevel(String label) {
        this.label = label;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }

    /**
     * The level of a region code: 630000 is a province, 632500 a city, 632523 a county.
     *
     * @throws IllegalArgumentException if it is not six digits
     */
    public static RegionLevel of(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
        if (code.endsWith("0000")) {
            return PROVINCE;
        }
        return code.endsWith("00") ? CITY : COUNTY;
    }

    /**
     * The region code one of whose parts {@code code} is at this level: the city of 632523 is 632500.
     *
     * @throws IllegalArgumentException if {@code code} already stands above this level
     */
    public String above(String code) {
        if (of(code).ordinal() > ordinal()) {
            throw new IllegalArgumentException(code + " stands above " + this);
        }
        return switch (this) {
            case COUNTY -> code;
            case CITY -> code.substring(0, 4) + "00";
            case PROVINCE -> code.substring(0, 2) + "0000";
        };
    }
}
