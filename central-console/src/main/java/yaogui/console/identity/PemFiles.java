package yaogui.console.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.KeptFile;

/** Keys and certificates in files as every other program reads them: PEM, RFC 7468. */
final class PemFiles {

    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";
    static final String REVOCATIONS = "X509 CRL";

    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    private PemFiles() {}

    static void write(Path file, String kind, List<byte[]> contents) {
        StringBuilder text = new StringBuilder();
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        for (byte[] content : contents) {
            text.append("-----BEGIN %s-----\n".formatted(kind))
                    .append(lines.encodeToString(content))
                    .append("\n-----END %s-----\n".formatted(kind));
        }
        try {
            KeptFile.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** @throws IllegalStateException if there is none */
    static X509Certificate certificate(Path file) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, "certificate", e);
        }
    }

    /** @throws IllegalStateException if there is none */
    static PrivateKey key(Path file) {
        try {
            Matcher found = KEY.matcher(Files.readString(file));
            if (!found.find()) {
                throw new IllegalArgumentException("there is no private key in it");
            }
            return DeviceKey.privateKey(Base64.getMimeDecoder().decode(found.group(1)));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, "private key", e);
        }
    }

    private static IllegalStateException unreadable(Path file, String what, Exception e) {
        return new IllegalStateException(
                "the %s in %s cannot be read: %s. Put the file back from a copy.".formatted(what, file, e.getMessage()),
                e);
    }
}
