package dev.rollcall.processes.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Answers every question for a script engine with no; the second wall behind {@link ModelPolicy}. */
final class NoScripts implements ScriptEngineResolver {
    private static final String WHY = "Scripts are not run here, asked for: ";

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // The engine offers its expression language as one; nothing here hands it out again.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new UnsupportedOperationException(WHY + "the manager");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw new UnsupportedOperationException(WHY + language);
    }
}
