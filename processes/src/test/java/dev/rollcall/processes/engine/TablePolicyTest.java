package dev.rollcall.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.processes.fixture.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The real table is accepted; the same table with one forbidden thing in it is refused at deployment. */
class TablePolicyTest {
    private static final Engine ENGINE = Engine.start("tables");

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void the_real_table_is_accepted() throws IOException {
        var table = table();
        assertThatCode(() -> deploy(table)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a script in a row          | <inputEntry id="InputEntry_City">       | <inputEntry id="InputEntry_City" expressionLanguage="javascript">
            a script as answer         | id="OutputEntry_City" expressionLanguage="juel" | id="OutputEntry_City" expressionLanguage="groovy"
            a script as question       | typeRef="string" expressionLanguage="juel" | typeRef="string" expressionLanguage="python"
            a language for everything  | name="审核路线"                          | name="审核路线" expressionLanguage="javascript"
            a call as question         | >managingLevel<                         | >applyStatusChange.getClass()<
            an unlisted variable       | >managingLevel<                         | >anything<
            an expression as question  | >managingLevel<                         | >${managingLevel}<
            a call as answer           | >"PROVINCE"</text>\\n        </outputEntry> | >execution.getId()</text></outputEntry>
            a computed comparison      | >"CITY"</text>\\n        </inputEntry>   | >cellInput.toString() == "CITY"</text></inputEntry>
            a bean as answer           | >"COUNTY_THEN_CITY"<                    | >environment<
            another hit policy         | hitPolicy="UNIQUE"                      | hitPolicy="FIRST"
            a type with code behind it | id="InputExpression_ManagingLevel" typeRef="string" | id="InputExpression_ManagingLevel" typeRef="date"
            a variable of the engine   | <input id=                              | <input camunda:inputVariable="x" id=
            a literal expression       | </decision>                             | </decision><decision id="d2" name="x"><literalExpression><text>1</text></literalExpression></decision>
            a required decision        | <decisionTable                          | <informationRequirement><requiredDecision href="#x" /></informationRequirement><decisionTable
            a knowledge model          | </definitions>                          | <businessKnowledgeModel id="k" name="k" /></definitions>
            """)
    void whatever_is_not_a_comparison_of_words_is_refused(String what, String of, String instead) throws IOException {
        var part = of.replace("\\n", "\n");
        assertThat(table()).contains(part);
        var broken = table().replace(part, instead);
        assertThatThrownBy(() -> deploy(broken)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void the_refusal_comes_from_the_policy_and_names_the_element() throws IOException {
        var broken = table().replace(">managingLevel<", ">anything<");
        assertThatThrownBy(() -> deploy(broken))
                .rootCause()
                .hasMessageContaining("Table refused, <text>")
                .hasMessageContaining("anything");
    }

    private static void deploy(String xml) {
        ENGINE.process
                .getRepositoryService()
                .createDeployment()
                .addString("approval-route.dmn", xml)
                .deploy();
    }

    private static String table() throws IOException {
        return new ClassPathResource("dmn/approval-route.dmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
