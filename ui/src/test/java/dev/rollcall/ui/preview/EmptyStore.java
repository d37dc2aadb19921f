package dev.rollcall.ui.preview;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A port whose store holds nothing, apart from what a preview puts in. */
final class EmptyStore {
    private EmptyStore() {}

    static <T> T of(Class<T> port, Map<String, Function<@Nullable Object, Object>> answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            var answer = answers.get(method.getName());
            if (answer != null) {
                return answer.apply(args == null ? null : args[0]);
            }
            if (method.getReturnType() == Optional.class) {
                return Optional.empty();
            }
            if (method.getReturnType() == List.class) {
                return List.of();
            }
            return method.getName().equals("hashCode") ? (Object) System.identityHashCode(proxy) : null;
        }));
    }
}
