package dev.rollcall.processes.engine;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a decision table may contain, as strict as {@link ModelPolicy}; whatever is not named here is refused at
 * deployment. A column asks one listed variable, a row compares it with words in quotes or leaves it open, the answer is
 * one word in quotes: nothing in a table can be evaluated to anything else.
 */
final class TablePolicy {
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String NAMESPACES = "http://www.w3.org/2000/xmlns/";

    /** Elements and their attributes. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", Set.of("id", "name", "namespace", "exporter", "exporterVersion")),
            Map.entry("decision", Set.of("id", "name")),
            Map.entry("decisionTable", Set.of("id", "hitPolicy")),
            Map.entry("input", Set.of("id", "label")),
            Map.entry("inputExpression", Set.of("id", "typeRef", "expressionLanguage")),
            Map.entry("output", Set.of("id", "label", "name", "typeRef")),
            Map.entry("rule", Set.of("id")),
            Map.entry("description", Set.of()),
            Map.entry("inputEntry", Set.of("id")),
            Map.entry("outputEntry", Set.of("id", "expressionLanguage")),
            Map.entry("text", Set.of()));

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag");

    private static final Map<String, String> VALUES =
            Map.of("hitPolicy", "UNIQUE", "typeRef", "string", "expressionLanguage", "juel");

    private static final Pattern VARIABLE = Pattern.compile("([A-Za-z]+)");
    private static final Pattern WORDS = Pattern.compile("-?|\"[A-Z_]+\"(, ?\"[A-Z_]+\")*");
    private static final Pattern WORD = Pattern.compile("\"[A-Z_]+\"");

    private final Set<String> variables;

    TablePolicy(Set<String> variables) {
        this.variables = variables;
    }

    /**
     * Judges an element and everything in it.
     *
     * @throws ProcessEngineException naming the first thing that is not allowed
     */
    void check(Element element) {
        if (DRAWING.equals(element.getNamespaceURI())) {
            return; // never executed
        }
        var allowed = DMN.equals(element.getNamespaceURI()) ? ELEMENTS.get(element.getLocalName()) : null;
        if (allowed == null) {
            throw refused(element, "the element is not allowed");
        }
        for (var i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            if (attribute.getSpecified()) { // what the schema adds where a table says nothing is harmless
                check(element, attribute, allowed);
            }
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner);
            }
        }
        if (element.getLocalName().equals("text")) {
            checkText(element, element.getTextContent().strip());
        }
    }

    private static void check(Element element, Attr attribute, Set<String> allowed) {
        var namespace = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        boolean known = namespace == null
                ? allowed.contains(name)
                : NAMESPACES.equals(namespace)
                        || CAMUNDA.equals(namespace)
                                && element.getLocalName().equals("decision")
                                && CAMUNDA_ATTRIBUTES.contains(name);
        if (!known) {
            throw refused(element, "the attribute " + attribute.getName() + " is not allowed");
        }
        var only = namespace == null ? VALUES.get(name) : null;
        if (only != null && !only.equals(attribute.getValue())) {
            throw refused(element, name + " can only be " + only);
        }
    }

    private void checkText(Element text, String says) {
        Node around = text.getParentNode();
        boolean fits = switch (around.getLocalName()) {
            case "inputExpression" -> {
                var matcher = VARIABLE.matcher(says);
                yield matcher.matches() && variables.contains(matcher.group(1));
            }
            case "inputEntry" -> WORDS.matcher(says).matches();
            case "outputEntry" -> WORD.matcher(says).matches();
            default -> false;
        };
        if (!fits) {
            throw refused(text, "not a listed variable or a plain word: " + says);
        }
    }

    private static ProcessEngineException refused(Element element, String why) {
        return new ProcessEngineException("Table refused, <" + element.getTagName() + ">: " + why);
    }
}
