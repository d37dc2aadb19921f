package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTable.Row;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the rows of a table of plain words out of its model, and writes others in their place. */
final class TableRows {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private TableRows() {}

    static PolicyTable read(DmnModelInstance model, int version) {
        var decision = model.getModelElementsByType(Decision.class).iterator().next();
        var table = table(model);
        return new PolicyTable(
                decision.getId(),
                decision.getName(),
                version,
                table.getInputs().stream()
                        .map(input -> input.getInputExpression()
                                .getText()
                                .getTextContent()
                                .strip())
                        .toList(),
                table.getRules().stream().map(TableRows::row).toList());
    }

    private static Row row(Rule rule) {
        var answers = words(rule.getOutputEntries().iterator().next().getText());
        return new Row(
                rule.getInputEntries().stream()
                        .map(entry -> words(entry.getText()))
                        .toList(),
                answers.isEmpty() ? "" : answers.get(0),
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
    }

    private static List<String> words(Text text) {
        return WORD.matcher(text.getTextContent())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** Rows are numbered anew; everything else of the model stays. */
    static void write(DmnModelInstance model, List<Row> rows) {
        var table = table(model);
        List.copyOf(table.getRules()).forEach(table.getRules()::remove);
        rows.forEach(row -> table.getRules().add(rule(model, row)));
    }

    /** Takes out what reading has added from the schema: written down, the policy would take it for the author's. */
    static void forgetDefaults(DmnModelInstance model) {
        var document = (Document) model.getDocument().getDomSource().getNode();
        var elements = document.getElementsByTagName("*");
        for (var e = 0; e < elements.getLength(); e++) {
            var element = (Element) elements.item(e);
            var attributes = element.getAttributes();
            for (var a = attributes.getLength() - 1; a >= 0; a--) {
                var attribute = (Attr) attributes.item(a);
                if (!attribute.getSpecified()) {
                    element.removeAttributeNode(attribute);
                }
            }
        }
    }

    private static Rule rule(DmnModelInstance model, Row row) {
        var rule = model.newInstance(Rule.class);
        if (!row.note().isBlank()) {
            var description = model.newInstance(Description.class);
            description.setTextContent(row.note());
            rule.setDescription(description);
        }
        for (var cell : row.cells()) {
            var entry = model.newInstance(InputEntry.class);
            entry.setText(text(model, cell.isEmpty() ? "-" : quoted(cell)));
            rule.getInputEntries().add(entry);
        }
        var answer = model.newInstance(OutputEntry.class);
        answer.setExpressionLanguage("juel");
        answer.setText(text(model, quoted(List.of(row.answer()))));
        rule.getOutputEntries().add(answer);
        return rule;
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }

    private static Text text(DmnModelInstance model, String says) {
        var text = model.newInstance(Text.class);
        text.setTextContent(says);
        return text;
    }

    private static DecisionTable table(DmnModelInstance model) {
        return model.getModelElementsByType(DecisionTable.class).iterator().next();
    }
}
