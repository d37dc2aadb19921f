package dev.rollcall.domain.wrong;

import com.vaadin.flow.component.Component;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.processes.engine.Trail;
import dev.rollcall.storage.document.StorageProperties;
import dev.rollcall.ui.AppShell;
import io.minio.MinioClient;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.hibernate.Session;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;

/** Knows everything the domain must not know, and lives in a package that tells nothing about itself. */
class Climber {
    List<Object> everything(
            Pageable page,
            Session session,
            JdbcTemplate sql,
            Authentication who,
            RuntimeService engine,
            Component screen,
            ByteBuf wire,
            MinioClient store) {
        return List.of(page, session, sql, who, engine, screen, wire, store);
    }

    List<Object> ourOthers(
            Class<Columns> app, Class<AppShell> ui, Trail processes, StorageProperties storage, PunchSink bridge) {
        return List.of(app, ui, processes, storage, bridge);
    }
}
