package dev.rollcall.processes.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * The only beans an expression of a model can see. Looked up when they are needed: delegates lead to services that
 * lead to the engine.
 */
final class ModelBeans extends AbstractMap<Object, Object> {
    private final Set<String> names;
    private final BeanFactory beans;

    ModelBeans(Set<String> names, BeanFactory beans) {
        this.names = names;
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String && names.contains(name);
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> Map.entry((Object) name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
