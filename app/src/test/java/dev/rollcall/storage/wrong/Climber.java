package dev.rollcall.storage.wrong;

import com.vaadin.flow.component.Component;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.processes.engine.Trail;
import dev.rollcall.ui.AppShell;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Knows everything the storage must not know. */
class Climber {
    List<Object> everything(Pageable page, JdbcTemplate sql, RuntimeService engine, Component screen, ByteBuf wire) {
        return List.of(page, sql, engine, screen, wire);
    }

    List<Object> ourOthers(Class<Columns> app, Class<AppShell> ui, Trail processes, PunchSink bridge) {
        return List.of(app, ui, processes, bridge);
    }
}
