package dev.rollcall.storage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikaMediaTypesTest {
    @ParameterizedTest(name = "{0} named {1} is {2}")
    @CsvSource({
        "255044462d312e370a, 合同.pdf, application/pdf",
        "255044462d312e370a, 合同.jpg, application/pdf",
        "ffd8ffe000104a46494600, 现场.jpg, image/jpeg",
        "89504e470d0a1a0a0000000d49484452, 现场.png, image/png",
        "0011223344556677, 合同.pdf, application/octet-stream",
        "4d5a90000300000004000000ffff0000, 合同.pdf, application/x-msdownload",
        "504b03041400000008000000, 名册.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "504b03041400000008000000, 名册.zip, application/zip",
    })
    void the_content_decides_and_a_name_cannot_disguise_it(String bytes, String name, String type) {
        var head = new ByteArrayInputStream(HexFormat.of().parseHex(bytes));
        assertThat(new TikaMediaTypes().detect(head, name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"合同.pdf", "现场.png"})
    void plain_text_is_never_a_picture_or_a_document(String name) {
        var text = new ByteArrayInputStream("这不是合同".getBytes(StandardCharsets.UTF_8));
        assertThat(new TikaMediaTypes().detect(text, name)).isEqualTo("text/plain");
    }
}
