package dev.rollcall.processes.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.processes.fixture.ModelPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page and the picture of the unbinding are those of the model; the failure prints the part to paste. */
class UnbindDocumentTest {
    private static final ModelPage PAGE = new ModelPage(UnbindModelContractTest.PROCESS, UnbindProcess.ERRORS);

    @Test
    void the_tables_of_the_page_are_those_of_the_model() throws IOException {
        assertThat(PAGE.page()).contains(PAGE.tables());
    }

    @Test
    void the_picture_shows_every_element_where_the_model_has_it() throws IOException {
        PAGE.assertPictureShowsEverything();
    }
}
