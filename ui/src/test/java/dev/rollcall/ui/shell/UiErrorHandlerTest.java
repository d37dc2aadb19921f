package dev.rollcall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UiErrorHandlerTest {
    private final UiErrorHandler handler = new UiErrorHandler(new Incidents());

    @Test
    void a_window_closed_while_it_was_written_to_is_no_incident(CapturedOutput output) {
        handler.error(
                new ErrorEvent(new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe")))));

        assertThat(output.getAll()).doesNotContain("incident");
    }

    @Test
    void any_other_failure_gets_a_number(CapturedOutput output) {
        handler.error(new ErrorEvent(new IllegalStateException("made up")));

        assertThat(output.getAll()).contains("incident").contains("made up");
    }
}
