package dev.rollcall.processes.attendance;

import dev.rollcall.processes.engine.ApprovalProcess;
import dev.rollcall.processes.engine.ProcessVariable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the code says of one model, in plain sets. */
record ModelContract(
        String file,
        String key,
        Set<String> ids,
        Set<String> beans,
        Set<String> variables,
        Set<String> forms,
        Set<String> errors,
        Set<String> messages,
        Set<String> groups) {

    static ModelContract ofBackfill(String file) {
        ApprovalProcess process = new BackfillProcess();
        return new ModelContract(
                file,
                process.key(),
                backfillIds(),
                process.beans(),
                process.variables().stream().map(ProcessVariable::name).collect(Collectors.toSet()),
                Set.of(BackfillProcess.FORM),
                BackfillProcess.ERRORS,
                Set.of(process.withdrawal()),
                BackfillProcess.STAGES.stream().map(Stage::group).collect(Collectors.toSet()));
    }

    private static Set<String> backfillIds() {
        var stages = BackfillProcess.STAGES.stream()
                .flatMap(stage -> Stream.of(
                        stage.task(), stage.gateway(), stage.overdue(), stage.escalation(), stage.escalated()));
        var constants = Stream.of(
                        BackfillProcess.Task.class, BackfillProcess.Gateway.class, BackfillProcess.Event.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException unreachable) {
                        throw new IllegalStateException(unreachable);
                    }
                });
        return Stream.concat(stages, constants).collect(Collectors.toSet());
    }
}
