package dev.rollcall.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void a_chinese_name_is_carried_encoded_with_a_plain_one_beside_it() {
        assertThat(Disposition.attachment("派工单 2.pdf"))
                .isEqualTo("attachment; filename=\"___ 2.pdf\"; filename*=UTF-8''%E6%B4%BE%E5%B7%A5%E5%8D%95%202.pdf");
    }

    @Test
    void a_name_can_end_neither_the_quotes_nor_the_header() {
        var header = Disposition.inline("a\"; x=\r\nSet-Cookie: b'(1).jpg");

        assertThat(header)
                .startsWith("inline; filename=\"a__ x___Set-Cookie_ b__1_.jpg\"; ")
                .doesNotContain("\r", "\n");
        assertThat(header.substring(header.indexOf("''") + 2)).matches("[A-Za-z0-9.%_-]+");
    }
}
