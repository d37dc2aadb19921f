package dev.rollcall.app.demo;

import dev.rollcall.domain.people.BankCard;
import dev.rollcall.domain.people.IdNumber;
import dev.rollcall.domain.people.PhoneNumber;
import dev.rollcall.domain.people.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers that pass every check and cannot be real: a region that was never issued, unassigned prefixes. */
final class DemoNumbers {
    private static final String NO_SUCH_REGION = "639901";
    private static final String NO_SUCH_BANK = "999999";

    private DemoNumbers() {}

    /** @param number running number of the person, from 1; two persons never share a sequence number */
    static IdNumber idNumber(LocalDate birth, Sex sex, int number) {
        int sequence = 2 * number - (sex == Sex.MALE ? 1 : 0);
        var body = NO_SUCH_REGION + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.judge(body + check).isEmpty()) {
                return IdNumber.of(body + check);
            }
        }
        throw new IllegalStateException("no check character fits");
    }

    static PhoneNumber phone(int number) {
        return PhoneNumber.of("1990000%04d".formatted(number));
    }

    static BankCard card(int number) {
        var body = NO_SUCH_BANK + "%012d".formatted(number);
        for (char check = '0'; check <= '9'; check++) {
            if (BankCard.judge(body + check).isEmpty()) {
                return BankCard.of(body + check);
            }
        }
        throw new IllegalStateException("no check digit fits");
    }
}
