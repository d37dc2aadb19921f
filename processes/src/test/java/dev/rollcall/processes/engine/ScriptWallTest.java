package dev.rollcall.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;

class ScriptWallTest {

    @Test
    void the_class_path_knows_no_script_language_but_the_engines_own_expressions() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getLanguageName)
                .containsOnly("JSP 2.1 EL"); // part of the engine's jar, and not handed out, see below
    }

    @Test
    void the_engine_is_given_no_script_engine_at_all() {
        var none = new NoScripts();
        assertThatThrownBy(() -> none.getScriptEngine("juel", true)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(none::getScriptEngineManager).isInstanceOf(UnsupportedOperationException.class);
    }
}
