package dev.rollcall.app.secrets;

import dev.rollcall.app.startup.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** The file of the master key: one line of Base64. */
final class MasterKeyFile {
    private final Path path;

    MasterKeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws CannotStart when the file is missing, unreadable or holds no key */
    MasterKey read() {
        if (!exists()) {
            throw missing();
        }
        try {
            var line = Files.readString(path, StandardCharsets.US_ASCII).strip();
            return new MasterKey(Base64.getDecoder().decode(line));
        } catch (IOException | IllegalArgumentException e) { // the text itself stays out of the message
            throw new CannotStart("""
                    主密钥文件 %1$s 无法读取，或内容不是 32 字节的 Base64，请检查文件及其权限。\
                     The master key file %1$s cannot be read or does not hold 32 bytes in Base64; check the file and its permissions.""".formatted(path), e);
        }
    }

    /** Makes a key in a file that only its owner can read, unless somebody was faster. Never half a key. */
    void create() {
        var key = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(key);
        try {
            var directory = Objects.requireNonNull(path.getParent());
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, ownerOnly("rwx------"));
            }
            var draft = Files.createTempFile(directory, ".master-key", ".new", ownerOnly("rw-------"));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
            keepFirst(draft);
        } catch (IOException e) {
            throw new CannotStart("""
                    无法写入主密钥文件 %1$s，请检查目录权限。\
                     The master key file %1$s cannot be written; check the permissions of its directory.""".formatted(path), e);
        }
    }

    private void keepFirst(Path draft) throws IOException {
        try {
            Files.move(draft, path);
        } catch (FileAlreadyExistsException another) {
            Files.delete(draft); // theirs is as good
        }
    }

    CannotStart missing() {
        return new CannotStart("""
                找不到主密钥文件 %1$s：没有它，已加密的证件号和设备密钥无法读取。请恢复该文件，或用 rollcall.secrets.master-key-file 指定；首次部署可用 openssl rand -base64 32 生成。\
                 The master key file %1$s is missing; without it encrypted numbers and device secrets cannot be read. Restore it or name it in rollcall.secrets.master-key-file; for a first installation make one with: openssl rand -base64 32.""".formatted(path));
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
