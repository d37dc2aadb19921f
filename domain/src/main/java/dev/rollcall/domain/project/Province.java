package dev.rollcall.domain.project;

import java.util.Arrays;

/** Provinces, autonomous regions and municipalities by the first two digits of GB/T 2260: words decision tables compare. */
public enum Province {
    BEIJING("11"),
    TIANJIN("12"),
    HEBEI("13"),
    SHANXI("14"),
    INNER_MONGOLIA("15"),
    LIAONING("21"),
    JILIN("22"),
    HEILONGJIANG("23"),
    SHANGHAI("31"),
    JIANGSU("32"),
    ZHEJIANG("33"),
    ANHUI("34"),
    FUJIAN("35"),
    JIANGXI("36"),
    SHANDONG("37"),
    HENAN("41"),
    HUBEI("42"),
    HUNAN("43"),
    GUANGDONG("44"),
    GUANGXI("45"),
    HAINAN("46"),
    CHONGQING("50"),
    SICHUAN("51"),
    GUIZHOU("52"),
    YUNNAN("53"),
    TIBET("54"),
    SHAANXI("61"),
    GANSU("62"),
    QINGHAI("63"),
    NINGXIA("64"),
    XINJIANG("65"),
    /** A code that lies in none of them. */
    ELSEWHERE("");

    private final String prefix;

    Province(String prefix) {
        this.prefix = prefix;
    }

    /** @param regionCode six digits of GB/T 2260 */
    public static Province of(String regionCode) {
        return Arrays.stream(values())
                .filter(each -> regionCode.startsWith(each.prefix))
                .findFirst()
                .orElse(ELSEWHERE);
    }
}
