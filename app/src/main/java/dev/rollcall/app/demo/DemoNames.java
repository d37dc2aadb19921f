package dev.rollcall.app.demo;

import dev.rollcall.domain.people.Ethnicity;
import java.util.List;

/** Names nobody bears: a surname, 演, and a running numeral. */
final class DemoNames {
    private static final List<Surname> SURNAMES = List.of(
            new Surname("赵", Ethnicity.HAN),
            new Surname("马", Ethnicity.HUI),
            new Surname("扎西", Ethnicity.TIBETAN),
            new Surname("李", Ethnicity.HAN),
            new Surname("王", Ethnicity.HAN),
            new Surname("张", Ethnicity.HAN),
            new Surname("冶", Ethnicity.HUI),
            new Surname("刘", Ethnicity.HAN),
            new Surname("才让", Ethnicity.TIBETAN),
            new Surname("陈", Ethnicity.HAN),
            new Surname("祁", Ethnicity.TU),
            new Surname("韩", Ethnicity.SALAR),
            new Surname("周", Ethnicity.HAN),
            new Surname("孙", Ethnicity.HAN),
            new Surname("包", Ethnicity.MONGOL),
            new Surname("吴", Ethnicity.HAN),
            new Surname("多杰", Ethnicity.TIBETAN),
            new Surname("郑", Ethnicity.HAN),
            new Surname("鲁", Ethnicity.TU),
            new Surname("丁", Ethnicity.HUI));
    private static final String DIGITS = "零一二三四五六七八九";

    private DemoNames() {}

    /** @param number from 1 to 999 */
    static String name(int number) {
        return surname(number).text() + "演" + numeral(number);
    }

    static Ethnicity ethnicity(int number) {
        return surname(number).ethnicity();
    }

    private static Surname surname(int number) {
        return SURNAMES.get((number - 1) % SURNAMES.size());
    }

    /** As it is read: 12 is 十二, 106 is 一百零六, 110 is 一百一十. */
    static String numeral(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("no numeral for " + number);
        }
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        var text = new StringBuilder();
        if (hundreds > 0) {
            text.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : DIGITS.charAt(tens)).append('十');
        } else if (hundreds > 0 && ones > 0) {
            text.append('零');
        }
        return ones > 0 ? text.append(DIGITS.charAt(ones)).toString() : text.toString();
    }

    private record Surname(String text, Ethnicity ethnicity) {}
}
