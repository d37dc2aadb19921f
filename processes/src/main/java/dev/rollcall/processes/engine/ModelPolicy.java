package dev.rollcall.processes.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a model may contain; whatever is not named here is refused at deployment. There is no way to say a script, a
 * class name, a method call or a bean outside the list: an expression is the name of a listed bean, a property of
 * one, or a listed variable, plain or negated.
 */
final class ModelPolicy {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "message",
            "process",
            "extensionElements",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "timerEventDefinition",
            "timeDate",
            "messageEventDefinition",
            "errorEventDefinition",
            "error",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "exclusiveGateway",
            "sequenceFlow",
            "conditionExpression",
            "textAnnotation",
            "association",
            "text",
            "documentation");
    private static final Set<String> BPMN_ATTRIBUTES = Set.of(
            "id",
            "name",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "isExecutable",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "messageRef",
            "errorRef",
            "errorCode",
            "associationDirection");
    /** What the schema adds where a model says nothing; saying something else is refused. */
    private static final Set<String> SCHEMA_DEFAULTS = Set.of(
            "typeLanguage=http://www.w3.org/2001/XMLSchema",
            "expressionLanguage=http://www.w3.org/1999/XPath",
            "processType=None",
            "isClosed=false",
            "isForCompensation=false",
            "startQuantity=1",
            "completionQuantity=1",
            "implementation=##unspecified",
            "implementation=##WebService",
            "gatewayDirection=Unspecified",
            "isInterrupting=true",
            "parallelMultiple=false",
            "textFormat=text/plain");

    private static final Set<String> CAMUNDA_ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "delegateExpression", "candidateGroups", "formKey");
    /** A task that asks a decision table says this and nothing else. */
    private static final Set<String> TABLE_ATTRIBUTES = Set.of("decisionRef", "mapDecisionResult", "resultVariable");

    private static final Set<String> LISTENER_ATTRIBUTES = Set.of("id", "event", "delegateExpression");

    private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z]+)}");
    private static final Pattern BEAN_PROPERTY = Pattern.compile("\\$\\{([A-Za-z]+)\\.[A-Za-z]+}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?([A-Za-z]+)}");
    private static final Pattern VARIABLE_IS_WORD = Pattern.compile("\\$\\{([A-Za-z]+) == '[A-Z_]+'}");

    private final Set<String> beans;
    private final Set<String> variables;
    private final Set<String> tables;

    ModelPolicy(Set<String> beans, Set<String> variables, Set<String> tables) {
        this.beans = beans;
        this.variables = variables;
        this.tables = tables;
    }

    /**
     * Judges an element and everything in it.
     *
     * @throws BpmnParseException naming the first thing that is not allowed, with its line
     */
    void check(Element element) {
        if (DRAWING.equals(element.getUri())) {
            return; // never executed
        }
        boolean known = BPMN.equals(element.getUri())
                ? BPMN_ELEMENTS.contains(element.getTagName())
                : CAMUNDA.equals(element.getUri()) && element.getTagName().equals("taskListener");
        demand(known, element, "the element is not allowed");
        for (var attribute : element.attributes()) {
            check(element, attribute, element.attribute(attribute));
        }
        checkText(element);
        element.elements().forEach(this::check);
    }

    private void check(Element element, String attribute, String value) {
        var own = CAMUNDA.equals(element.getUri()) ? LISTENER_ATTRIBUTES : BPMN_ATTRIBUTES;
        boolean known = own.contains(attribute)
                || attribute.startsWith("xmlns")
                || SCHEMA_DEFAULTS.contains(attribute + "=" + value)
                || attribute.equals(INSTANCE + ":type")
                || (BPMN.equals(element.getUri())
                        && attribute.startsWith(CAMUNDA + ":")
                        && extensions(element).contains(attribute.substring(CAMUNDA.length() + 1)));
        demand(known, element, "the attribute " + attribute + " is not allowed");
        switch (attribute.substring(attribute.lastIndexOf(':') + 1)) {
            case "delegateExpression" -> demand(names(BEAN, value, beans), element, "not a listed bean: " + value);
            case "decisionRef" -> demand(tables.contains(value), element, "not a listed table: " + value);
            case "resultVariable" -> demand(variables.contains(value), element, "not a listed variable: " + value);
            case "mapDecisionResult" ->
                demand(value.equals("singleEntry"), element, "a table answers with one word: " + value);
            default -> demand(isPlain(value), element, "no expression is allowed in " + attribute);
        }
    }

    private static Set<String> extensions(Element element) {
        return element.getTagName().equals("businessRuleTask") ? TABLE_ATTRIBUTES : CAMUNDA_ATTRIBUTES;
    }

    private void checkText(Element element) {
        var text = element.getText().strip();
        switch (element.getTagName()) {
            case "conditionExpression" ->
                demand(
                        names(VARIABLE, text, variables) || names(VARIABLE_IS_WORD, text, variables),
                        element,
                        "not a listed variable: " + text);
            case "timeDate" -> demand(names(BEAN_PROPERTY, text, beans), element, "not a listed bean: " + text);
            default -> demand(isPlain(text), element, "no expression is allowed here");
        }
    }

    private static boolean names(Pattern pattern, String expression, Set<String> listed) {
        var matcher = pattern.matcher(expression);
        return matcher.matches() && listed.contains(matcher.group(1));
    }

    private static boolean isPlain(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    private static void demand(boolean holds, Element element, String why) {
        if (!holds) {
            throw new BpmnParseException(
                    "Model refused, <" + element.getTagName() + "> in line " + element.getLine() + ": " + why, element);
        }
    }
}
