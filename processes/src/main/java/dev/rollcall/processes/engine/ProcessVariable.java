package dev.rollcall.processes.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable of a process: a small scalar, never personal data.
 *
 * @param name as expressions of the model say it
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
