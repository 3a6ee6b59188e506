package yaogui.protocol.identity;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * A certificate and who vouches for it, without the root.
 *
 * @param certificates the holder's first; each is signed by the next
 */
public record CertificateChain(List<X509Certificate> certificates) {

    private static final int LONGEST = Forms.LONGEST_CHAIN;

    private static final int MOST_CHARACTERS = 8 * 1024;

    /** What a certificate may be used for. */
    public enum Use {
        /** A broker's, towards dispensers. */
        BROKER("1.3.6.1.5.5.7.3.1"),
        /** A dispenser's, towards a broker. */
        DISPENSER("1.3.6.1.5.5.7.3.2");

        private final String extendedKeyUsage;

        Use(String extendedKeyUsage) {
            this.extendedKeyUsage = extendedKeyUsage;
        }

        /** The object identifier of RFC 5280, 4.2.1.12. */
        public String extendedKeyUsage() {
            return extendedKeyUsage;
        }
    }

    /** @throws IllegalArgumentException if it is empty or too long */
    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || certificates.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "a chain of %d certificates: use 1 to %d".formatted(certificates.size(), LONGEST));
        }
    }

    /** @throws IllegalArgumentException if the texts are no certificates in DER, base64 */
    public static CertificateChain parse(List<String> texts) {
        return new CertificateChain(texts.stream()
                .limit(LONGEST + 1L)
                .map(CertificateChain::certificate)
                .toList());
    }

    /** @throws IllegalArgumentException if the text is no certificate in DER, base64 */
    public static X509Certificate certificate(String base64) {
        if (base64.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a certificate of %d characters".formatted(base64.length()));
        }
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("what was sent as a certificate is none", e);
        }
    }

    /** DER, base64. */
    public static String text(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that cannot be written", e);
        }
    }

    public List<String> texts() {
        return certificates.stream().map(CertificateChain::text).toList();
    }

    /** The holder's. */
    public X509Certificate own() {
        return certificates.getFirst();
    }

    /** The common name of the holder's certificate; empty if it has none, or more. */
    public static Optional<String> commonName(X509Certificate certificate) {
        try {
            List<String> names = new LdapName(
                            certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .toList();
            return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** Whether it is this key's, under this name; says nothing about who signed it. */
    public boolean isFor(String name, PublicKey key) {
        return own().getPublicKey().equals(key)
                && commonName(own()).filter(name::equals).isPresent();
    }

    /**
     * Judges it by the county's root.
     *
     * @param now the time, if it is known; otherwise there must be some moment at which all of it was valid at once
     * @return half a sentence that says why it is not good; empty if it is
     */
    public Optional<String> fault(X509Certificate root, Use use, Optional<Instant> now) {
        Instant begins = latest(X509Certificate::getNotBefore);
        try {
            if (own().getExtendedKeyUsage() == null
                    || !own().getExtendedKeyUsage().contains(use.extendedKeyUsage())) {
                return Optional.of("it is no certificate of a " + use.name().toLowerCase(java.util.Locale.ROOT));
            }
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now.orElse(begins)));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(certificates), parameters);
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Instant latest(java.util.function.Function<X509Certificate, Date> date) {
        return certificates.stream()
                .map(date)
                .map(Date::toInstant)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
