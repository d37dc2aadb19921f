package dev.rollcall.ui.approval.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A QR code drawn as squares, sharp at every size; a fifth of it may be stained. */
final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);

    private QrCode() {}

    /** @param low height of its lower edge */
    static void draw(Paper paper, String text, float x, float low, float size) throws IOException {
        var dots = dots(text);
        var dot = size / dots.getWidth();
        var parts = new ArrayList<PDRectangle>();
        for (var row = 0; row < dots.getHeight(); row++) {
            for (var column = 0; column < dots.getWidth(); column++) {
                if (dots.get(column, row)) {
                    parts.add(new PDRectangle(x + column * dot, low + size - (row + 1) * dot, dot, dot));
                }
            }
        }
        paper.fill(parts, Color.BLACK);
    }

    private static BitMatrix dots(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
        }
    }
}
