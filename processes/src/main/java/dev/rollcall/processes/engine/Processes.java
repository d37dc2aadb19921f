package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.RequestKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every process there is. */
@Component
class Processes {
    private final List<ApprovalProcess> all;

    Processes(List<ApprovalProcess> all) {
        this.all = List.copyOf(all);
    }

    List<ApprovalProcess> all() {
        return all;
    }

    ApprovalProcess of(RequestKind kind) {
        return all.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process for " + kind));
    }

    ApprovalProcess of(String key) {
        return all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows a process " + key));
    }

    Set<String> beans() {
        return all.stream().flatMap(each -> each.beans().stream()).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> variables() {
        return all.stream()
                .flatMap(each -> each.variables().stream())
                .map(ProcessVariable::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> tables() {
        return all.stream().flatMap(each -> each.tables().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Models and the decision tables they ask, on the class path. */
    Stream<String> resources() {
        return Stream.concat(
                all.stream().map(ApprovalProcess::resource), tables().stream().map(DecisionTables::resource));
    }
}
