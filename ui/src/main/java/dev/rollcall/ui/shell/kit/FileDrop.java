package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.rollcall.ui.shell.words.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files put with a request: dropped, chosen, or photographed on a phone; with progress, thumbnail and
 * size. The bytes are handed on as a stream and never kept in memory here.
 */
public final class FileDrop extends Div {
    private static final List<String> TRANSFER =
            List.of("upload-request", "upload-success", "upload-error", "upload-abort");
    private static final String ON_THE_WAY = "element.files.filter(f => f.uploading"
            + " && !(event.type === 'upload-abort' && f === event.detail.file)).length";

    private final Div rows = new Div();
    private final Div refusals = new Div();
    private final List<StoredFile> files = new ArrayList<>();
    private final Limits limits;
    private final Receiver receiver;
    private final Consumer<StoredFile> remover;
    private final Map<Upload, Integer> underWay = new HashMap<>();
    private Runnable changed = () -> {};
    private Runnable moved = () -> {};

    /**
     * Takes one file while it arrives. Called off the session's lock: it may take its time but must
     * touch no component.
     */
    @FunctionalInterface
    public interface Receiver {
        Received receive(IncomingFile file) throws IOException;
    }

    /**
     * @param name as the person's computer calls it; shown, never trusted
     * @param size in bytes as announced, −1 when not announced
     */
    public record IncomingFile(String name, long size, InputStream content) {}

    /** Exactly one of the two is there: the stored file, or the sentence why not. */
    public record Received(
            @Nullable StoredFile stored, @Nullable String refusal) {
        public static Received stored(StoredFile file) {
            return new Received(file, null);
        }

        public static Received refused(String sentence) {
            return new Received(null, sentence);
        }
    }

    /**
     * @param size in bytes
     * @param href where the file is read under its owner's access check, null while it cannot be
     */
    public record StoredFile(
            String id,
            String name,
            String mediaType,
            long size,
            @Nullable String href) {}

    /**
     * @param bytes per file
     * @param accept media types and endings offered by the file chooser; the content decides later
     */
    public record Limits(int files, int bytes, List<String> accept) {}

    /** @param remover called when a person takes a stored file away again */
    public FileDrop(Limits limits, Receiver receiver, Consumer<StoredFile> remover) {
        this.limits = limits;
        this.receiver = receiver;
        this.remover = remover;
        addClassName("file-drop");
        rows.addClassName("file-rows");
        refusals.addClassName("field-error");
        refusals.getElement().setAttribute("role", "alert");
        add(upload(false), upload(true), refusals, rows);
    }

    /** Files stored so far, oldest first. */
    public List<StoredFile> files() {
        return List.copyOf(files);
    }

    /** Shows files stored earlier, as with a draft that is taken up again. */
    public void show(List<StoredFile> stored) {
        files.clear();
        files.addAll(stored);
        draw();
    }

    /** Called after a file came or went. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** Whether a file is on its way that is neither stored nor refused yet. */
    public boolean isUnderWay() {
        return underWay.values().stream().anyMatch(count -> count > 0);
    }

    /** Called when {@link #isUnderWay} may have changed. */
    public void onTransfer(Runnable listener) {
        moved = listener;
    }

    // Told by the browser before it sends the first byte, so that a click after it finds the file under way.
    private void follow(Upload upload) {
        for (var event : TRANSFER) {
            upload.getElement()
                    .addEventListener(event, e -> {
                        underWay.put(upload, (int) e.getEventData().getNumber(ON_THE_WAY));
                        moved.run();
                    })
                    .addEventData(ON_THE_WAY);
        }
    }

    private Upload upload(boolean camera) {
        var upload = new Upload(new Handler());
        upload.setI18n(UploadWords.inCurrentLanguage());
        upload.setMaxFileSize(limits.bytes());
        upload.addClassName(camera ? "file-drop-camera" : "file-drop-choose");
        upload.setUploadButton(new Button(Labels.text(camera ? "file.photograph" : "file.choose")));
        upload.setDropAllowed(!camera);
        if (camera) {
            upload.setAcceptedFileTypes("image/*");
            upload.getElement().setProperty("capture", "environment");
        } else {
            upload.setAcceptedFileTypes(limits.accept().toArray(String[]::new));
            upload.setDropLabel(new Span(Labels.text("file.drop", limits.files(), FileSize.inWords(limits.bytes()))));
        }
        upload.addFileRejectedListener(e -> refuse(e.getErrorMessage()));
        follow(upload);
        // Our own rows show what is stored; the component's list is for what is still on the way.
        upload.addAllFinishedListener(
                e -> upload.getElement().executeJs("this.files = this.files.filter(f => !f.complete && !f.error)"));
        return upload;
    }

    private void accept(Received received) {
        if (received.stored() != null) {
            files.add(received.stored());
            refusals.removeAll();
            draw();
        } else if (received.refusal() != null) {
            refuse(received.refusal());
        }
    }

    private void refuse(String sentence) {
        refusals.setText(sentence);
    }

    private void draw() {
        rows.removeAll();
        files.forEach(file -> rows.add(new FileRow(file, () -> remove(file))));
        changed.run();
    }

    private void remove(StoredFile file) {
        files.remove(file);
        remover.accept(file);
        draw();
    }

    private final class Handler implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            if (files.size() >= limits.files()) {
                event.getUI().access(() -> refuse(Labels.text("file.tooMany", limits.files())));
                return;
            }
            try (var content = event.getInputStream()) {
                var received = receiver.receive(new IncomingFile(event.getFileName(), event.getFileSize(), content));
                event.getUI().access(() -> accept(received));
            }
        }

        @Override
        public long getFileSizeMax() {
            return limits.bytes();
        }
    }
}
