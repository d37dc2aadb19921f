package dev.rollcall.processes.engine;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/** Reads a model after the policy has judged it: the engine's reader already instantiates classes a model names. */
final class JudgedParse extends BpmnParse {
    private final ModelPolicy policy;

    JudgedParse(BpmnParser parser, ModelPolicy policy) {
        super(parser);
        this.policy = policy;
    }

    @Override
    protected void parseRootElement() {
        policy.check(rootElement);
        super.parseRootElement();
    }
}
