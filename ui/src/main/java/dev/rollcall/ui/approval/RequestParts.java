package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a feature adds to the page of its own kind of request. One bean per kind. */
public interface RequestParts {

    RequestKind kind();

    /**
     * Empty when unknown or out of the caller's reach.
     *
     * @param changed to be called after an action changed the request
     */
    Optional<Parts> parts(Caller caller, UUID requestId, Runnable changed);

    /**
     * @param evidence what an approver has to look at before deciding, richest first
     * @param actions what this reader may do with the request besides deciding, such as 撤回
     */
    record Parts(Component evidence, List<Component> actions) {
        public Parts {
            actions = List.copyOf(actions);
        }
    }

    /** Every kind's parts by kind. */
    @org.springframework.stereotype.Component
    final class Registry {
        private final Map<RequestKind, RequestParts> byKind;

        Registry(List<RequestParts> all) {
            byKind = all.stream().collect(Collectors.toMap(RequestParts::kind, Function.identity()));
        }

        Optional<Parts> parts(RequestKind kind, Caller caller, UUID requestId, Runnable changed) {
            return Optional.ofNullable(byKind.get(kind)).flatMap(each -> each.parts(caller, requestId, changed));
        }
    }
}
