package dev.rollcall.app.people;

import dev.rollcall.app.secrets.PersonNumbers;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.people.IdNumber;
import dev.rollcall.domain.people.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Free text over people: part of a name, or a whole identity or phone number by its keyed hash; never part of a number. */
@Component
public class PersonSearch {
    private final PersonNumbers numbers;

    PersonSearch(PersonNumbers numbers) {
        this.numbers = numbers;
    }

    public Terms terms(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Terms("", null);
        }
        var compact = text.replaceAll("[\\s-]", "");
        if (IdNumber.judge(compact).isEmpty()) {
            return new Terms(" and p.id_number_hash = :text", numbers.hash(IdNumber.of(compact)));
        }
        if (PhoneNumber.judge(compact).isEmpty()) {
            return new Terms(" and p.phone_hash = :text", numbers.hash(PhoneNumber.of(compact)));
        }
        return new Terms(" and p.name like :text", LikePattern.anywhere(text));
    }

    /** @param condition starts with " and", on {@code person p}; empty without text */
    public record Terms(String condition, @Nullable String value) {

        public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
            return value == null ? sql : sql.param("text", value);
        }

        @Override
        public String toString() {
            return "Terms[]"; // what was typed may be a number
        }
    }
}
