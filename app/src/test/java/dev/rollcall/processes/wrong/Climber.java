package dev.rollcall.processes.wrong;

import com.vaadin.flow.component.Component;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.PunchSink;
import dev.rollcall.storage.document.StorageProperties;
import dev.rollcall.ui.AppShell;
import io.minio.MinioClient;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Knows everything the processes must not know, and tidies up what happened. */
class Climber {
    List<Object> everything(Pageable page, JdbcTemplate sql, Component screen, ByteBuf wire, MinioClient store) {
        return List.of(page, sql, screen, wire, store);
    }

    List<Object> ourOthers(Class<Columns> app, Class<AppShell> ui, StorageProperties storage, PunchSink bridge) {
        return List.of(app, ui, storage, bridge);
    }

    void forget(HistoryService history, RepositoryService models) {
        history.deleteHistoricProcessInstance("any");
        models.deleteDeployment("any", true);
    }
}
