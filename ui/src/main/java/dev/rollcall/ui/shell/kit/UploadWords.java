package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.upload.UploadI18N;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Arrays;
import java.util.List;

/** The words of the upload component in the language of the screen. */
final class UploadWords {
    private UploadWords() {}

    static UploadI18N inCurrentLanguage() {
        var words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne(text("dropHere")).setMany(text("dropHere")));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(text("choose")).setMany(text("choose")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(text("tooManyNow"))
                .setFileIsTooBig(text("tooBig"))
                .setIncorrectFileType(text("wrongType")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text("connecting"))
                        .setStalled(text("stalled"))
                        .setProcessing(text("processing"))
                        .setHeld(text("held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text("remaining"))
                        .setUnknown(text("remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text("serverAway"))
                        .setUnexpectedServerError(text("serverFailed"))
                        .setForbidden(text("forbidden"))));
        words.setFile(new UploadI18N.File()
                .setRetry(text("retry"))
                .setStart(text("start"))
                .setRemove(text("takeAway")));
        words.setUnits(new UploadI18N.Units()
                .setSize(List.copyOf(Arrays.asList("B", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"))));
        return words;
    }

    private static String text(String key) {
        return Labels.text("file." + key);
    }
}
