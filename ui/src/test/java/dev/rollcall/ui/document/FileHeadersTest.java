package dev.rollcall.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.document.FileCard;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FileHeadersTest {
    @Test
    void an_image_is_shown_in_place_in_a_sandbox_and_never_kept() {
        var response = written("image/png", false);

        assertThat(response.getContentType()).isEqualTo("image/png");
        assertThat(response.getHeader("Content-Disposition")).startsWith("inline;");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void only_our_own_pages_may_frame_a_pdf() {
        assertThat(written("application/pdf", false).getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("script-src");
    }

    @Test
    void what_a_browser_would_run_is_saved_and_never_shown() {
        var response = written("text/html", false);

        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void an_image_asked_for_to_be_saved_is_saved() {
        assertThat(written("image/jpeg", true).getHeader("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void a_photo_of_a_punch_is_kept_for_minutes_by_the_one_browser_that_asked() {
        var response = new MockHttpServletResponse();
        FileHeaders.photo(7, response);

        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, max-age=300");
        assertThat(response.getHeader("Content-Disposition")).isEqualTo("inline");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(response.getContentType()).isEqualTo("image/jpeg");
    }

    private static MockHttpServletResponse written(String mediaType, boolean save) {
        var response = new MockHttpServletResponse();
        FileHeaders.write(new FileCard(new UUID(0, 1), "a.bin", mediaType, 7, "00", Instant.EPOCH), save, response);
        return response;
    }
}
