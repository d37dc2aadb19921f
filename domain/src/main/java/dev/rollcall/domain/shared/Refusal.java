package dev.rollcall.domain.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal: a stable code, the same word in the answer, the audit row and the label file, and the
 * facts its sentence names. The sentences (what is wrong, what to do) stand in
 * {@code rollcall/refusals_*.properties} under {@code refusal.<code>}.
 *
 * @param code stable, upper case with underscores
 * @param facts arguments of the sentence, already fit for the user's eyes
 */
public record Refusal(String code, List<String> facts) {

    public Refusal {
        facts = List.copyOf(facts);
    }

    public static Refusal of(String code, Object... facts) {
        return new Refusal(code, Arrays.stream(facts).map(String::valueOf).toList());
    }
}
