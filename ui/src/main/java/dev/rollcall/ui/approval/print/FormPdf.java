package dev.rollcall.ui.approval.print;

import dev.rollcall.domain.approval.PrintedForm;
import dev.rollcall.ui.approval.print.PrintedParts.Fact;
import dev.rollcall.ui.shell.kit.FileSize;
import dev.rollcall.ui.shell.words.Labels;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Lays a form out: what is asked, evidence, every station, and what proves all of it. */
final class FormPdf {
    private static final float TITLE = 18;
    private static final float SECTION = 11;
    private static final float SMALL = 8;
    private static final float QR = 84;

    private final PDDocument document;
    private final Paper paper;
    private final FormContent form;

    private FormPdf(PDDocument document, FormContent form) throws IOException {
        this.document = document;
        this.form = form;
        this.paper = new Paper(document, new Typeface(document));
    }

    /** A document in memory; a form has few pages. */
    static byte[] of(FormContent form, PrintedForm printed) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var pdf = new FormPdf(document, form);
            pdf.write(printed);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("lay out a form in memory", e);
        }
    }

    private void write(PrintedForm printed) throws IOException {
        head();
        facts("print.part.request", form.facts());
        papers();
        steps();
        facts("print.part.proof", form.proof());
        paper.finish(form.footer(), page -> Labels.text("print.page", page, paper.pages()));
        var about = document.getDocumentInformation();
        about.setTitle(form.title() + " " + form.number());
        about.setCreator(Labels.text("shell.product"));
        about.setCreationDate(GregorianCalendar.from(printed.printedAt().atZone(java.time.ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage("zh-CN");
    }

    private void head() throws IOException {
        var top = paper.y();
        paper.write(Labels.text("shell.product"), Paper.LEFT, top - SMALL, SMALL, Paper.QUIET);
        paper.write(form.title(), Paper.LEFT, top - 38, TITLE, Paper.INK);
        paper.write(form.number(), Paper.LEFT, top - 58, SECTION, Paper.QUIET);
        paper.write(form.outcome(), Paper.LEFT, top - 80, SECTION + 2, Paper.INK);
        var x = Paper.RIGHT - QR;
        QrCode.draw(paper, form.checkAddress(), x, top - QR, QR);
        var hint = Labels.text("print.scan");
        paper.write(hint, x + (QR - paper.width(hint, SMALL)) / 2, top - QR - 12, SMALL, Paper.QUIET);
        paper.down(QR + 12);
    }

    private void section(String title) throws IOException {
        if (!paper.hasRoom(70)) {
            paper.turn();
        } else {
            paper.down(12);
        }
        paper.write(Labels.text(title), Paper.LEFT, paper.y() - SECTION, SECTION, Paper.INK);
        paper.down(SECTION + 7);
    }

    private void facts(String title, List<Fact> facts) throws IOException {
        section(title);
        var table = new PrintTable(paper, List.of(0.18f, 0.82f), List.of());
        table.begin();
        for (var fact : facts) {
            table.row(List.of(fact.label(), fact.value()), List.of(Paper.QUIET, Paper.INK));
        }
    }

    private void papers() throws IOException {
        if (form.papers().isEmpty()) {
            return;
        }
        section("print.part.papers");
        var table = new PrintTable(
                paper, List.of(0.40f, 0.60f), List.of(Labels.text("print.file"), Labels.text("print.sha256")));
        table.begin();
        for (var each : form.papers()) {
            var file = each.file();
            var name = (each.what().isEmpty() ? "" : each.what() + "：")
                    + file.fileName()
                    + "（" + FileSize.inWords(file.sizeBytes()) + "）";
            table.row(List.of(name, FormWords.grouped(file.sha256())), List.of(Paper.INK, Paper.QUIET));
        }
    }

    private void steps() throws IOException {
        section("print.part.steps");
        var table = new PrintTable(
                paper,
                List.of(0.15f, 0.18f, 0.13f, 0.10f, 0.44f),
                List.of(
                        Labels.text("print.node"),
                        Labels.text("print.who"),
                        Labels.text("print.when"),
                        Labels.text("print.verdict"),
                        Labels.text("print.opinion")));
        table.begin();
        for (var step : form.steps()) {
            var color = step.superseded() ? Paper.QUIET : Paper.INK;
            table.row(List.of(step.node(), step.who(), step.when(), step.verdict(), step.opinion()), colors(color, 5));
        }
    }

    private static List<Color> colors(Color color, int cells) {
        return Collections.nCopies(cells, color);
    }
}
