package dev.rollcall.app.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A geometric picture that stands for a photographed dispatch sheet; no real paper, no real face. */
final class DemoPicture {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private DemoPicture() {}

    static byte[] png(int seed) {
        var random = new Random(seed);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xF5F2E8));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x9AA5B1));
        for (var line = 0; line < 9; line++) {
            pen.fillRect(36, 48 + line * 28, 120 + random.nextInt(270), 8);
        }
        pen.setColor(Color.getHSBColor(random.nextFloat(), 0.5f, 0.75f));
        pen.fillOval(350 + random.nextInt(30), 210 + random.nextInt(20), 78, 78);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
