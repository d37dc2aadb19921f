package dev.rollcall.app.wrong;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.attendance.DevicePunch;
import dev.rollcall.domain.attendance.DirectionSource;
import dev.rollcall.domain.attendance.PunchRecorder;
import dev.rollcall.domain.attendance.ReportedPunch;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchVerdict;
import dev.rollcall.processes.engine.Trail;
import dev.rollcall.storage.document.StorageProperties;
import dev.rollcall.ui.AppShell;
import io.minio.MinioClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;

/** Calls what is only wired, and makes punches of a device that sent none. */
class Climber {
    List<Object> everything(RuntimeService engine, Component screen, MinioClient store) {
        return List.of(engine, screen, store);
    }

    List<Object> ourOthers(Class<AppShell> ui, Trail processes, StorageProperties storage) {
        return List.of(ui, processes, storage);
    }

    DevicePunch forged(PunchRecorder recorder, ReportedPunch report, PunchVerdict verdict, Instant at) {
        recorder.record("anybody's", List.of(report), at);
        return new DevicePunch(
                1, 1L, 1L, report, Direction.IN, DirectionSource.MODE, at, Duration.ZERO, at, verdict, null);
    }
}
