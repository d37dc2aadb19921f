package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a list's filters from an address. What nobody understands counts as not given. */
public final class Address {
    private static final int FARTHEST_PAGE = 100_000;

    private final QueryParameters parameters;

    public Address(QueryParameters parameters) {
        this.parameters = parameters;
    }

    @Nullable
    public String value(String name) {
        return parameters
                .getSingleParameter(name)
                .filter(each -> !each.isBlank())
                .orElse(null);
    }

    public boolean has(String name) {
        return parameters.getSingleParameter(name).isPresent();
    }

    @Nullable
    public Long id(String name) {
        var value = value(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    @Nullable
    public UUID uuid(String name) {
        var value = value(name);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }

    @Nullable
    public LocalDate day(String name) {
        try {
            var value = value(name);
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        var value = value(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word(each).equals(value))
                .findFirst()
                .orElse(null);
    }

    public <E extends Enum<E>> E wordOr(String name, E otherwise) {
        var found = word(name, otherwise.getDeclaringClass());
        return found == null ? otherwise : found;
    }

    public String text() {
        var value = value("text");
        return value == null ? "" : TypedText.fromParameter(value);
    }

    public Pager.Page page() {
        var number = id("page");
        var size = id("size");
        var shown = number == null || number < 1 || number > FARTHEST_PAGE ? 0 : number.intValue() - 1;
        return new Pager.Page(
                shown, size == null || size > FARTHEST_PAGE ? Pager.DEFAULT_SIZE : Pager.Page.sizeOr(size.intValue()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes an address; what is at its default is left out. */
    public static final class Builder {
        private final Map<String, String> values = new LinkedHashMap<>();

        public Builder value(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                values.put(name, value);
            }
            return this;
        }

        public Builder word(String name, @Nullable Enum<?> constant) {
            return value(name, constant == null ? null : Address.word(constant));
        }

        public Builder id(String name, @Nullable Long id) {
            return value(name, id == null ? null : id.toString());
        }

        public Builder day(String name, @Nullable LocalDate day) {
            return value(name, day == null ? null : day.toString());
        }

        public Builder flag(String name, boolean set) {
            return value(name, set ? "1" : null);
        }

        public Builder text(String text) {
            return value("text", TypedText.toParameter(text));
        }

        public Builder page(Pager.Page page) {
            value("page", page.number() == 0 ? null : Integer.toString(page.number() + 1));
            return value("size", page.size() == Pager.DEFAULT_SIZE ? null : Integer.toString(page.size()));
        }

        public QueryParameters parameters() {
            return values.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(values);
        }
    }
}
