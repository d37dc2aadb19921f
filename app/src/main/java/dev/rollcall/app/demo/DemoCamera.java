package dev.rollcall.app.demo;

import dev.rollcall.devicebridge.simulator.SitePhotos;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Every third passage is photographed: a drawn figure of circles and squares, plainly nobody's face, some kilobytes. The
 * same figure for the same person, and below it the moment as a row of bits, so that no two are alike.
 */
final class DemoCamera implements SitePhotos {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 200;
    private static final int BITS = 40;

    @Override
    public byte @Nullable [] of(String person, Instant at) {
        return Math.floorMod(at.getEpochSecond() + person.hashCode(), 3) == 0 ? jpeg(person, at) : null;
    }

    private static byte[] jpeg(String person, Instant at) {
        var looks = new Random(person.hashCode() * 31L);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xD9E2EC));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.getHSBColor(looks.nextFloat(), 0.5f, 0.6f));
        pen.fillRoundRect(30, 120, 100, 60, 24, 24);
        pen.setColor(Color.getHSBColor(looks.nextFloat(), 0.35f, 0.85f));
        pen.fillOval(48, 48, 64, 72);
        pen.setColor(Color.getHSBColor(looks.nextFloat(), 0.8f, 0.9f));
        pen.fillArc(40, 28, 80, 70, 0, 180);
        pen.setColor(new Color(0x334155));
        pen.fillRect(64, 76, 8, 8);
        pen.fillRect(88, 76, 8, 8);
        var moment = at.toEpochMilli();
        for (var bit = 0; bit < BITS; bit++) {
            pen.setColor((moment >> bit & 1) == 1 ? Color.BLACK : Color.WHITE);
            pen.fillRect(bit * WIDTH / BITS, HEIGHT - 12, WIDTH / BITS, 12);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
