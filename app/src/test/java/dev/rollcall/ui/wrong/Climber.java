package dev.rollcall.ui.wrong;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.domain.project.Project;
import dev.rollcall.processes.engine.Trail;
import dev.rollcall.storage.document.StorageProperties;
import io.minio.MinioClient;
import io.netty.buffer.ByteBuf;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.hibernate.Session;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Knows everything the screens must not know. */
class Climber {
    List<Object> everything(
            Pageable page,
            Session session,
            JdbcTemplate sql,
            EntityManager entities,
            RuntimeService engine,
            ByteBuf wire,
            MinioClient store,
            Project entity) {
        return List.of(page, session, sql, entities, engine, wire, store, entity);
    }

    List<Object> ourOthers(Class<Columns> app, Trail processes, StorageProperties storage, PunchSink bridge) {
        return List.of(app, processes, storage, bridge);
    }
}
