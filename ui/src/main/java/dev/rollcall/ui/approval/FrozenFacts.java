package dev.rollcall.ui.approval;

import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.words.Labels;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was kept of evidence; what is not there, or is not what it should be, counts as empty. */
final class FrozenFacts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private FrozenFacts() {}

    static String text(Map<String, ?> facts, String name) {
        return Objects.toString(facts.get(name), "");
    }

    static List<String> texts(@Nullable Object all) {
        return all instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    static List<Map<String, ?>> list(@Nullable Object all) {
        return all instanceof List<?> list
                ? list.stream().<Map<String, ?>>map(FrozenFacts::object).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // values of JSON: names are texts
    static Map<String, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
    }

    /** What is no instant is shown as it is. */
    static String moment(String instant) {
        try {
            return instant.isEmpty() ? "" : MOMENT.format(SiteTime.local(Instant.parse(instant)));
        } catch (DateTimeException altered) {
            return instant;
        }
    }

    static String joined(@Nullable Object all, Function<Map<String, ?>, String> each) {
        return list(all).stream().map(each).collect(Collectors.joining(Labels.text("list.comma")));
    }

    static String dotted(Stream<String> parts) {
        return parts.filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }
}
