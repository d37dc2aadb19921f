package dev.rollcall.ui.approval.print;

import dev.rollcall.domain.approval.PrintCheck;
import dev.rollcall.ui.shell.words.Labels;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page in Chinese with the same in English below it: nobody has told here which one they read. */
final class CheckPage {
    private static final String STYLE = """
            body{margin:0;background:#f5f6f8;color:#1c2430;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",
            "Noto Sans SC",sans-serif}
            main{max-width:40rem;margin:0 auto;padding:1.25rem 1rem 3rem}
            h1{font-size:1.25rem;margin:0 0 1rem}
            section{background:#fff;border:1px solid #e6e8ec;border-radius:8px;padding:1rem 1.25rem;margin-bottom:1rem}
            .verdict{font-weight:600;padding:.75rem 1rem;border-radius:6px;margin:0 0 1rem}
            .good{color:#16803c;background:#e8f6ec}.caution{color:#7a4e00;background:#fff4dc}
            .bad{color:#c0271e;background:#fdecea}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem;margin:0}
            dt{color:#5f6b7a}dd{margin:0;overflow-wrap:anywhere}
            .hash{font-family:ui-monospace,monospace;font-size:.875rem}
            p.note{color:#5f6b7a;font-size:.875rem;margin:1rem 0 0}
            @media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}
            """;

    private CheckPage() {}

    static String of(PrintCheck check) {
        return page(section(Labels.CHINESE, check) + section(Labels.ENGLISH, check));
    }

    static String unknown() {
        return page(
                sentence(Labels.CHINESE, "bad", "check.unknown") + sentence(Labels.ENGLISH, "bad", "check.unknown"));
    }

    static String tooMany() {
        return page(sentence(Labels.CHINESE, "caution", "check.tooMany")
                + sentence(Labels.ENGLISH, "caution", "check.tooMany"));
    }

    private static String section(Locale language, PrintCheck check) {
        var verdict = !check.matches() ? "bad" : check.movedOn() ? "caution" : "good";
        var facts = new LinkedHashMap<String, String>();
        facts.put("check.number", check.requestNo());
        facts.put("check.kind", Labels.text(language, "approval.kind." + check.kind()));
        facts.put("check.printedStatus", Labels.text(language, "approval.status." + check.printedStatus()));
        facts.put("check.status", Labels.text(language, "approval.status." + check.status()));
        facts.put("check.filed", FormWords.moment(check.submittedAt()));
        facts.put("check.finished", check.finishedAt() == null ? "–" : FormWords.moment(check.finishedAt()));
        facts.put("check.printed", FormWords.moment(check.printedAt()));
        facts.put("check.digest", FormWords.grouped(check.digest().hex()));
        facts.put(
                "check.chain",
                check.chainNumber() + " · "
                        + FormWords.grouped(check.chainHash().hex()));
        return "<section lang=\"" + language.toLanguageTag() + "\"><h1>" + text(language, "check.title") + "</h1>"
                + "<p class=\"verdict " + verdict + "\">" + text(language, "check.verdict." + verdict) + "</p>"
                + list(language, facts) + "<p class=\"note\">" + text(language, "check.compare") + "</p></section>";
    }

    private static String list(Locale language, Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> "<dt>" + text(language, fact.getKey()) + "</dt><dd"
                        + (fact.getKey().equals("check.digest") || fact.getKey().equals("check.chain")
                                ? " class=\"hash\""
                                : "")
                        + ">" + HtmlUtils.htmlEscape(fact.getValue()) + "</dd>")
                .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    private static String sentence(Locale language, String tone, String key) {
        return "<section lang=\"" + language.toLanguageTag() + "\"><h1>" + text(language, "check.title")
                + "</h1><p class=\"verdict " + tone + "\">" + text(language, key) + "</p></section>";
    }

    private static String page(String content) {
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>"
                + text(Labels.CHINESE, "check.title") + " · " + text(Labels.CHINESE, "shell.product")
                + "</title><style>" + STYLE + "</style></head><body><main>" + content + "</main></body></html>";
    }

    private static String text(Locale language, String key) {
        return HtmlUtils.htmlEscape(Labels.text(language, key));
    }
}
