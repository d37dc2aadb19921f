package dev.rollcall.processes.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.processes.fixture.ModelPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page and the picture of the status change are those of the model; the failure prints the part to paste. */
class StatusChangeDocumentTest {
    private static final ModelPage PAGE =
            new ModelPage(StatusChangeModelContractTest.PROCESS, StatusChangeProcess.ERRORS);

    @Test
    void the_tables_of_the_page_are_those_of_the_model() throws IOException {
        assertThat(PAGE.page()).contains(PAGE.tables());
    }

    @Test
    void the_picture_shows_every_element_where_the_model_has_it() throws IOException {
        PAGE.assertPictureShowsEverything();
    }
}
