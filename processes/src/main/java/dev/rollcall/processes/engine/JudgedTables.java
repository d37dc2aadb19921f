package dev.rollcall.processes.engine;

import java.io.InputStream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.w3c.dom.Document;

/** Reads a decision table after the policy has judged it, whoever hands it to the engine. */
final class JudgedTables extends DefaultDmnTransformer {
    private final TablePolicy policy;

    JudgedTables(TablePolicy policy) {
        this.policy = policy;
    }

    /** A decision engine that reads judged tables and knows no language but plain comparison and plain words. */
    DefaultDmnEngineConfiguration configuration() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setTransformer(this);
        configuration.setEnableFeelLegacyBehavior(true); // on the expression language; the other one is Scala
        configuration.setDefaultInputExpressionExpressionLanguage("juel");
        configuration.setDefaultInputEntryExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        configuration.setDefaultOutputEntryExpressionLanguage("juel");
        configuration.setDefaultLiteralExpressionLanguage("juel");
        return configuration;
    }

    @Override
    public DmnTransform createTransform() {
        return new DefaultDmnTransform(this) {
            @Override
            public void setModelInstance(InputStream stream) {
                setModelInstance(Dmn.readModelFromStream(stream));
            }

            @Override
            public void setModelInstance(DmnModelInstance model) {
                var document = (Document) model.getDocument().getDomSource().getNode();
                policy.check(document.getDocumentElement());
                super.setModelInstance(model);
            }
        };
    }
}
