package yaogui.agent.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.KeptFile;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * Where a board keeps what it is known by. Each file is the old or the new one after a power cut, never half of one, and is
 * for its owner only.
 */
public final class IdentityFolder {

    private final Path folder;
    private final Path present;
    private final Path previous;
    private final Path next;

    /** @param home the dispenser's folder */
    public IdentityFolder(Path home) {
        this.folder = home.resolve("identity");
        this.present = folder.resolve("present.json");
        this.previous = folder.resolve("previous.json");
        this.next = folder.resolve("next.json");
    }

    /** As it stands in a file. */
    record Kept(
            DispenserId dispenser,
            String publicKey,
            String privateKey,
            List<String> certificates,
            String root,
            Map<String, String> consoleKeys,
            Optional<Long> keysNumber) {}

    /**
     * A key that no certificate has come for yet.
     *
     * @param purpose what it was made for: the name of a code, or of the key that it follows
     */
    record KeptKey(String purpose, String publicKey, String privateKey) {}

    /** @throws IdentityFault if it is there and cannot be read */
    public Optional<BoardIdentity> present() {
        return read(present);
    }

    /** As {@link #present}, for somebody who can do without. */
    Optional<BoardIdentity> findReadable() {
        try {
            return present();
        } catch (IdentityFault unreadable) {
            return Optional.empty();
        }
    }

    /** The one before; the console knows that one if it was put back from a copy. */
    Optional<BoardIdentity> previous() {
        return read(previous);
    }

    /** The key pair for a purpose, on disk before anybody hears of it: after a power cut it is the same. */
    KeyPair next(String purpose) {
        try {
            Optional<KeptKey> kept =
                    document(next, KeptKey.class).filter(key -> key.purpose().equals(purpose));
            if (kept.isPresent()) {
                return pair(kept.get().publicKey(), kept.get().privateKey());
            }
        } catch (IdentityFault | IllegalArgumentException unreadable) {
            // It was never used: another is as good.
        }
        KeyPair pair = DeviceKey.generate();
        write(
                next,
                new KeptKey(
                        purpose,
                        DeviceKey.text(pair.getPublic()),
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
        return pair;
    }

    /** Begins anew: nothing of what was before counts. */
    void begin(BoardIdentity identity) {
        write(present, kept(identity));
        remove(previous);
        remove(next);
    }

    /** Goes on with a newer certificate. */
    void follow(BoardIdentity from, BoardIdentity to) {
        write(previous, kept(from));
        write(present, kept(to));
        remove(next);
    }

    private Optional<BoardIdentity> read(Path file) {
        return document(file, Kept.class).map(kept -> identity(file, kept));
    }

    private static BoardIdentity identity(Path file, Kept kept) {
        try {
            return new BoardIdentity(
                    kept.dispenser(),
                    pair(kept.publicKey(), kept.privateKey()),
                    CertificateChain.parse(kept.certificates()),
                    CertificateChain.certificate(kept.root()),
                    kept.consoleKeys(),
                    kept.keysNumber());
        } catch (IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static Kept kept(BoardIdentity identity) {
        return new Kept(
                identity.dispenser(),
                DeviceKey.text(identity.pair().getPublic()),
                Base64.getEncoder().encodeToString(identity.pair().getPrivate().getEncoded()),
                identity.chain().texts(),
                CertificateChain.text(identity.root()),
                identity.consoleKeys(),
                identity.keysNumber());
    }

    private static KeyPair pair(String publicKey, String privateKey) {
        PrivateKey secret = DeviceKey.privateKey(Base64.getDecoder().decode(privateKey));
        return new KeyPair(DeviceKey.publicKey(publicKey), secret);
    }

    private static <T> Optional<T> document(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageCodec.readDocument(Files.readString(file), type));
        } catch (IOException | MalformedMessage e) {
            throw unreadable(file, e);
        }
    }

    private static IdentityFault unreadable(Path file, Exception e) {
        return new IdentityFault(
                "What this board is known by cannot be read from %s: %s. Enrol it again with a new code."
                        .formatted(file, reason(e)),
                e);
    }

    /** The JDK's own words for it are often nothing but the file's name once more. */
    private static String reason(Exception e) {
        return switch (e) {
            case AccessDeniedException denied -> "this user may not; run the command as the user of the agent";
            case FileAlreadyExistsException taken -> taken.getFile() + " is no folder";
            case FileSystemException other when other.getReason() != null -> String.valueOf(other.getReason());
            default -> String.valueOf(e.getMessage());
        };
    }

    private void write(Path file, Object document) {
        try {
            KeptFile.folder(folder);
            KeptFile.write(file, MessageCodec.writeDocument(document).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IdentityFault("%s cannot be written: %s".formatted(file, reason(e)), e);
        }
    }

    private static void remove(Path file) {
        try {
            KeptFile.remove(file);
        } catch (IOException e) {
            throw new IdentityFault("%s cannot be removed: %s".formatted(file, reason(e)), e);
        }
    }
}
