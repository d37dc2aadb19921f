package dev.rollcall.ui.approval;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a list's filters from an address. What nobody understands counts as not given. */
final class Address {
    private static final int FARTHEST_PAGE = 100_000;

    private final QueryParameters parameters;

    Address(QueryParameters parameters) {
        this.parameters = parameters;
    }

    @Nullable
    String value(String name) {
        return parameters
                .getSingleParameter(name)
                .filter(each -> !each.isBlank())
                .orElse(null);
    }

    boolean has(String name) {
        return parameters.getSingleParameter(name).isPresent();
    }

    @Nullable
    Long id(String name) {
        var value = value(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    @Nullable
    UUID uuid(String name) {
        var value = value(name);
        return value == null ? null : RequestAddress.parsed(value).orElse(null);
    }

    @Nullable
    LocalDate day(String name) {
        try {
            var value = value(name);
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        var value = value(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word(each).equals(value))
                .findFirst()
                .orElse(null);
    }

    <E extends Enum<E>> E wordOr(String name, E otherwise) {
        var found = word(name, otherwise.getDeclaringClass());
        return found == null ? otherwise : found;
    }

    String text() {
        var value = value("text");
        return value == null ? "" : TypedText.fromParameter(value);
    }

    Pager.Page page() {
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
    static final class Builder {
        private final Map<String, String> values = new LinkedHashMap<>();

        Builder value(String name, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                values.put(name, value);
            }
            return this;
        }

        Builder word(String name, @Nullable Enum<?> constant) {
            return value(name, constant == null ? null : Address.word(constant));
        }

        Builder id(String name, @Nullable Long id) {
            return value(name, id == null ? null : id.toString());
        }

        Builder day(String name, @Nullable LocalDate day) {
            return value(name, day == null ? null : day.toString());
        }

        Builder flag(String name, boolean set) {
            return value(name, set ? "1" : null);
        }

        Builder text(String text) {
            return value("text", TypedText.toParameter(text));
        }

        Builder page(Pager.Page page) {
            value("page", page.number() == 0 ? null : Integer.toString(page.number() + 1));
            return value("size", page.size() == Pager.DEFAULT_SIZE ? null : Integer.toString(page.size()));
        }

        QueryParameters parameters() {
            return values.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(values);
        }
    }
}
