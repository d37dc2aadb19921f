package dev.rollcall.app.demo;

import dev.rollcall.app.secrets.PersonNumbers;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.people.CaptureSource;
import dev.rollcall.domain.people.ConsentPurpose;
import dev.rollcall.domain.people.Sex;
import dev.rollcall.domain.shared.SiteTime;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Natural persons with their numbers, wage cards and consents. */
@WhenDemo
@Component
class PersonLoader {
    private static final LocalTime CAPTURE_HOUR = LocalTime.of(10, 0);

    private final JdbcClient jdbc;
    private final PersonNumbers numbers;

    PersonLoader(JdbcClient jdbc, PersonNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Captured the day before the entry. */
    long person(int number, Sex sex, LocalDate birth, LocalDate entry) {
        var id = numbers.store(DemoNumbers.idNumber(birth, sex, number));
        var phone = numbers.store(DemoNumbers.phone(number));
        return Insert.id(jdbc.sql("""
                                insert into person (name, id_number, id_number_hash, phone, phone_hash, sex, birth_date,
                                                    ethnicity, capture_source, captured_at)
                                values (:name, :id, :idHash, :phone, :phoneHash, :sex, :birth, :ethnicity, :source, :at)""")
                .param("name", DemoNames.name(number))
                .param("id", id.text())
                .param("idHash", id.hash())
                .param("phone", phone.text())
                .param("phoneHash", phone.hash())
                .param("sex", sex.name())
                .param("birth", birth)
                .param("ethnicity", DemoNames.ethnicity(number).name())
                .param("source", source(number).name())
                .param("at", Columns.utc(SiteTime.instant(entry.minusDays(1).atTime(CAPTURE_HOUR)))));
    }

    private static CaptureSource source(int number) {
        return number % 3 == 0 ? CaptureSource.CAPTURE_DEVICE : CaptureSource.PC_READER;
    }

    void wageCard(long personId, int number, LocalDate from) {
        var card = numbers.store(DemoNumbers.card(number));
        jdbc.sql("insert into wage_card (person_id, card_no, card_hash, bank_name, valid_from) values (?, ?, ?, ?, ?)")
                .params(personId, card.text(), card.hash(), "演示农村商业银行", from)
                .update();
    }

    /** @param withdrawn day of the withdrawal; null while the consent stands */
    void consent(long personId, LocalDate granted, @Nullable LocalDate withdrawn) {
        var at = Columns.utc(SiteTime.instant(granted.atTime(CAPTURE_HOUR)));
        var until = withdrawn == null ? null : Columns.utc(SiteTime.instant(withdrawn.atTime(CAPTURE_HOUR)));
        jdbc.sql("insert into consent (person_id, purpose, granted_at, withdrawn_at) values (?, ?, ?, ?)")
                .params(personId, ConsentPurpose.FACE_ATTENDANCE.name(), at, until)
                .update();
    }
}
