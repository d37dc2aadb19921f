package dev.rollcall.app.startup;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What a process does for the product; one does everything unless {@code rollcall.roles} says otherwise (answers 19). */
public enum ProcessRole {
    /** Serves the screens. */
    WEB,
    /** Listens for devices. */
    BRIDGE,
    /** Runs timers of the engine and what is due by the clock: the daily close, housekeeping. */
    WORKER;

    private static final String SETTING = "rollcall.roles";
    private static final String SENTENCE = """
            设置 rollcall.roles=%1$s 无效，请写 web、bridge、worker 中的一个或几个，以逗号分隔。\
             rollcall.roles=%1$s is not valid; name one or more of web, bridge, worker, separated by commas.""";

    /** @throws CannotStart when the setting names none, or something else */
    static Set<ProcessRole> of(Environment environment) {
        try {
            var named = Binder.get(environment)
                    .bind(SETTING, Bindable.setOf(ProcessRole.class))
                    .orElseGet(() -> EnumSet.allOf(ProcessRole.class));
            if (!named.isEmpty()) {
                return EnumSet.copyOf(named);
            }
        } catch (BindException unknown) {
            throw new CannotStart(SENTENCE.formatted(environment.getProperty(SETTING)), unknown);
        }
        throw new CannotStart(SENTENCE.formatted(""));
    }
}
