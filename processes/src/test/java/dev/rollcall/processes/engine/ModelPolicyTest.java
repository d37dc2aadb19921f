package dev.rollcall.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.processes.fixture.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** The real model is accepted; the same model with one forbidden thing in it is refused at deployment. */
class ModelPolicyTest {
    private static final Engine ENGINE = Engine.start("policy");
    private static final String APPLY = "camunda:delegateExpression=\"${applyBackfill}\"";

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void the_real_model_is_accepted() throws IOException {
        var model = model();
        assertThatCode(() -> deploy(model)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a class name       | camunda:class="java.lang.Object"
            an expression      | camunda:expression="${applyBackfill.toString()}"
            a bean not listed  | camunda:delegateExpression="${environment}"
            a method call      | camunda:delegateExpression="${applyBackfill.getClass()}"
            two expressions    | camunda:delegateExpression="${applyBackfill}${recordRejection}"
            the other syntax   | camunda:delegateExpression="#{applyBackfill}"
            an external task   | camunda:type="external" camunda:topic="t"
            the old namespace  | xmlns:activiti="http://activiti.org/bpmn" activiti:class="java.lang.Object"
            a hidden result    | camunda:delegateExpression="${applyBackfill}" camunda:resultVariable="x"
            """)
    void a_service_task_names_a_listed_bean_and_nothing_else(String what, String instead) throws IOException {
        assertRefused(model(APPLY, instead));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a script task      | <bpmn:scriptTask id="Task_X" name="x" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
            an unlisted table  | <bpmn:businessRuleTask id="Task_X" name="x" camunda:decisionRef="d" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="approvalRoute" />
            a table by name    | <bpmn:businessRuleTask id="Task_X" name="x" camunda:decisionRef="${approvalRoute}" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="approvalRoute" />
            an unlisted answer | <bpmn:businessRuleTask id="Task_X" name="x" camunda:decisionRef="approval-route" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="x" />
            a whole result     | <bpmn:businessRuleTask id="Task_X" name="x" camunda:decisionRef="approval-route" camunda:mapDecisionResult="resultList" camunda:resultVariable="approvalRoute" />
            a rule by bean     | <bpmn:businessRuleTask id="Task_X" name="x" camunda:delegateExpression="${applyBackfill}" />
            a called process   | <bpmn:callActivity id="Task_X" name="x" calledElement="y" />
            a user task beside | <bpmn:userTask id="Task_X" name="x" />
            a mail task        | <bpmn:sendTask id="Task_X" name="x" camunda:type="mail" />
            """)
    void an_element_that_is_not_listed_is_refused(String what, String element) throws IOException {
        assertRefused(model("<bpmn:textAnnotation", element + "<bpmn:textAnnotation"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a script listener     | <camunda:taskListener event="create"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:taskListener>
            a class listener      | <camunda:taskListener event="create" class="java.lang.Object" />
            an expression         | <camunda:taskListener event="create" expression="${task.delete()}" />
            an unlisted bean      | <camunda:taskListener event="create" delegateExpression="${environment}" />
            an execution listener | <camunda:executionListener event="start" delegateExpression="${applyBackfill}" />
            a computed input      | <camunda:inputOutput><camunda:inputParameter name="x">${1+1}</camunda:inputParameter></camunda:inputOutput>
            a form of the model   | <camunda:formData><camunda:formField id="x" type="string" defaultValue="${1}" /></camunda:formData>
            """)
    void an_extension_that_is_not_listed_is_refused(String what, String extension) throws IOException {
        assertRefused(model("<bpmn:extensionElements>", "<bpmn:extensionElements>" + extension));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a comparison with a call | ">${!supervisionPresent}<           | ">${applyBackfill.hashCode() == 1}<
            a comparison of two      | ">${!supervisionPresent}<           | ">${approved == supervisionPresent}<
            a comparison with more   | ">${!supervisionPresent}<           | ">${approved == 'X' or true}<
            an unlisted variable     | ">${!supervisionPresent}<           | ">${anything}<
            a script condition       | ">${!supervisionPresent}<           | " language="javascript">true<
            a script from a file     | ">${!supervisionPresent}<           | " language="groovy" camunda:resource="x.groovy">true<
            a timer that calls       | >${backfillTimes.escalationDue}<    | >${backfillTimes.getClass()}<
            a timer of another bean  | >${backfillTimes.escalationDue}<    | >${environment.x}<
            a computed group         | camunda:candidateGroups="project-manager" | camunda:candidateGroups="${approved}"
            a computed form          | camunda:formKey="attendance/backfill-review" | camunda:formKey="${approved}"
            a computed message       | name="attendance-backfill.withdrawn" | name="${approved}"
            a form handler class     | camunda:candidateGroups="project-manager" | camunda:formHandlerClass="java.lang.Object"
            a person in the model    | camunda:candidateGroups="project-manager" | camunda:assignee="somebody"
            """)
    void expressions_stand_only_where_they_are_expected(String what, String of, String instead) throws IOException {
        assertRefused(model(of, instead));
    }

    @Test
    void an_expression_cannot_see_a_bean_that_is_not_listed() {
        var context = new DefaultListableBeanFactory();
        context.registerSingleton("listed", "here");
        context.registerSingleton("unlisted", "there");
        var beans = new ModelBeans(Set.of("listed"), context);

        assertThat(beans.containsKey("listed")).isTrue();
        assertThat(beans.get("listed")).isEqualTo("here");
        assertThat(beans.containsKey("unlisted")).isFalse();
        assertThat(beans.get("unlisted")).isNull();
        assertThat(beans).hasSize(1);
    }

    private static void assertRefused(String xml) {
        assertThatThrownBy(() -> deploy(xml)).isInstanceOf(ParseException.class).hasMessageContaining("Model refused");
    }

    private static void deploy(String xml) {
        ENGINE.process
                .getRepositoryService()
                .createDeployment()
                .addString("attendance-backfill.bpmn", xml)
                .deploy();
    }

    private static String model(String part, String instead) throws IOException {
        assertThat(model()).contains(part);
        return model().replace(part, instead);
    }

    private static String model() throws IOException {
        return new ClassPathResource("bpmn/attendance-backfill.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
