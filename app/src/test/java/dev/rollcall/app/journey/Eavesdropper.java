package dev.rollcall.app.journey;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody who reads not only the screen but everything the server sends. */
final class Eavesdropper {
    private static final List<String> FILES = List.of("files/", "punch-photos/", "audit/export", "print/", "check/");

    private final Visitor visitor;
    private final List<Response> answers = new ArrayList<>();

    Eavesdropper(Visitor visitor) {
        this.visitor = visitor;
        visitor.page().onResponse(answers::add);
    }

    /**
     * What an address gives.
     *
     * @param shown to be read on the screen, without the reader's own frame around it
     * @param said by the server, in whatever answer
     */
    record Found(String shown, String said) {}

    Found opens(String address) {
        answers.clear();
        if (FILES.stream().anyMatch(address::startsWith)) { // no screens
            var file = visitor.page().request().get(visitor.url(address));
            return new Found(file.status() + " " + file.text(), file.text());
        }
        visitor.page().navigate(visitor.url(address));
        if (address.startsWith("login")) {
            visitor.page().waitForLoadState();
            return found(visitor.find("body").innerText());
        }
        return found(visitor.view().innerText());
    }

    private Found found(String shown) {
        // Reading one answer may let the next one arrive.
        var said = List.copyOf(answers).stream()
                .filter(answer -> answer.url().contains("v-r="))
                .map(Response::text)
                .collect(Collectors.joining("\n"));
        return new Found(shown, said + shown + visitor.page().content());
    }
}
