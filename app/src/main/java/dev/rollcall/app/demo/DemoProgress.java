package dev.rollcall.app.demo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far the demo's past has come. */
@WhenDemo
@Component
class DemoProgress {
    private final JdbcClient jdbc;

    DemoProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stages of a first start. */
    enum Stage {
        /** Reached: the last day brought in. */
        PUNCHES,
        /** Reached: how many requests were filed. */
        REQUESTS,
        /** Reached: how many status changes were filed. */
        STATUS_CHANGES,
        /** Reached: how many unbind requests were filed. */
        UNBINDS,
        /** Reached: the last day on which somebody passed the shared gate, empty before the first. */
        SHARED_GATE,
        /** Reached: when. */
        COMPLETE
    }

    Optional<String> reached(Stage stage) {
        return jdbc.sql("select reached from demo_progress where stage = ?")
                .param(stage.name())
                .query(String.class)
                .optional();
    }

    void reach(Stage stage, Object what) {
        jdbc.sql("""
                        insert into demo_progress (stage, reached) values (?, ?)
                        on duplicate key update reached = values(reached)""").params(stage.name(), String.valueOf(what)).update();
    }
}
