package dev.rollcall.ui.approval.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.rollcall.domain.approval.PrintedForm;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.ui.approval.print.FormContent.Step;
import dev.rollcall.ui.approval.print.PrintedParts.Fact;
import dev.rollcall.ui.approval.print.PrintedParts.Paper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The form as a reader of the PDF finds it. */
class FormPdfTest {
    private static final String ADDRESS = "https://rollcall.example/check/0123456789abcdefghjkmnpqrs";
    private static final String SHA = "ab".repeat(32);

    @Test
    void request_evidence_stations_and_proof_are_on_one_calm_page() throws IOException {
        try (var pdf = print("演示工人", "与班组长核对无误")) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(text(pdf))
                    .contains("考勤补录审批单", "BF-P01-202611-3", "演示工人", "630102********0010", "现场照片.jpg")
                    .contains("总包劳务员", "同意", "与班组长核对无误", "第 1 页 / 共 1 页")
                    .contains(FormWords.grouped(SHA).substring(0, 40));
        }
    }

    @Test
    void the_code_on_the_paper_leads_to_its_check_page() throws Exception {
        try (var pdf = print("演示工人", "")) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            var dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);

            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

            assertThat(read.getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void a_rare_character_of_a_name_is_printed_and_one_no_font_has_appears_by_its_number() throws IOException {
        try (var pdf = print("演示\uD842\uDFB7\u4DAE", "\uD869\uDED6 😀 \uD842 \u202Eabc\u0000\uFE0F")) {
            assertThat(text(pdf))
                    .contains("演示\uD842\uDFB7\u4DAE")
                    .contains("〔U+2A6D6〕", "〔U+1F600〕", "〔U+D842〕", "abc")
                    .doesNotContain("\u202E");
        }
    }

    @Test
    void ten_thousand_characters_of_opinion_go_on_overleaf_below_the_same_headings() throws IOException {
        try (var pdf = print("演示工人", "证".repeat(9_990) + "最后一句。")) {
            var pages = pdf.getNumberOfPages();

            assertThat(pages).isBetween(5, 20);
            assertThat(text(pdf).chars().filter(each -> each == '证')).hasSizeGreaterThanOrEqualTo(9_990);
            assertThat(text(pdf).replaceAll("\\s", "")).contains("最后一句。", "第" + pages + "页/共" + pages + "页");
            assertThat(text(pdf).split("办理人（岗位）", -1)).hasSize(pages + 1);
        }
    }

    @Test
    void only_the_characters_used_are_embedded() {
        assertThat(bytes("演示工人", "同意")).hasSizeLessThan(120_000);
    }

    private static PDDocument print(String name, String opinion) throws IOException {
        return Loader.loadPDF(bytes(name, opinion));
    }

    private static byte[] bytes(String name, String opinion) {
        var file = new FileCard(UUID.randomUUID(), "现场照片.jpg", "image/jpeg", 640_000, SHA, Instant.EPOCH);
        var content = new FormContent(
                "考勤补录审批单",
                "BF-P01-202611-3",
                "审批状态：已通过",
                ADDRESS,
                "0123 4567",
                List.of(new Fact("工人", name + " · 630102********0010"), new Fact("日期", "2026-11-18")),
                List.of(new Paper("", file)),
                List.of(
                        new Step("发起人", "演示企业", "2026-11-19 10:03:12", "发起", "", false),
                        new Step("总包劳务员", "演示劳务员", "2026-11-19 11:00:00", "同意", opinion, false)),
                List.of(new Fact("记录摘要", FormWords.grouped(SHA))),
                "BF-P01-202611-3 · 演示审计 打印于 2026-11-20 13:00:00");
        var form = new PrintedForm(
                "0123456789abcdefghjkmnpqrs",
                RequestKind.ATTENDANCE_BACKFILL,
                UUID.randomUUID(),
                1,
                RequestStatus.APPROVED,
                ChainHash.ofHex(SHA),
                new ChainHead(1, 9, ChainHash.ofHex(SHA)),
                1,
                Instant.parse("2026-11-20T05:00:00Z"));
        return FormPdf.of(content, form);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
