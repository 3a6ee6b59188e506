package yaogui.console.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import yaogui.protocol.identity.CertificateChain.Use;

/** Writes X.509 certificates and revocation lists, as RFC 5280 has them. */
final class CertificateMaker {

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int SERIAL_BITS = 127;

    /** What another clock may be behind. */
    private static final Duration LEEWAY = Duration.ofHours(1);

    /**
     * What a certificate says besides its key.
     *
     * @param name the common name
     * @param from when it begins; some leeway is put before it
     * @param until its last moment
     */
    record Terms(String name, Instant from, Instant until) {}

    /**
     * A certificate that counts no more.
     *
     * @param serial its number
     * @param at since when
     * @param reason by RFC 5280, 5.3.1
     */
    record Revoked(BigInteger serial, Instant at, int reason) {}

    private final SecureRandom random;

    CertificateMaker(SecureRandom random) {
        this.random = random;
    }

    X509Certificate root(KeyPair pair, Terms terms) {
        X500Name name = name(terms.name());
        return authority(builder(name, name, pair.getPublic(), terms), 1, new Issuing(pair, pair.getPublic()));
    }

    X509Certificate issuing(Signer root, PublicKey key, Terms terms) {
        X500Name issuer = subject(root);
        return authority(
                builder(issuer, name(terms.name()), key, terms),
                0,
                new Issuing(new KeyPair(root.certificate().getPublicKey(), root.key()), key));
    }

    /** @param hosts names by which a broker may be called besides; other programs than ours look for them */
    X509Certificate holder(Signer issuer, PublicKey key, Terms terms, Use use, List<String> hosts) {
        X509v3CertificateBuilder builder = builder(subject(issuer), name(terms.name()), key, terms);
        KeyPair pair = new KeyPair(issuer.certificate().getPublicKey(), issuer.key());
        add(builder, Extension.basicConstraints, true, new BasicConstraints(false));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        add(
                builder,
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(use.extendedKeyUsage()))));
        if (!hosts.isEmpty()) {
            GeneralName[] names = hosts.stream()
                    .map(host -> new GeneralName(
                            host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                    .toArray(GeneralName[]::new);
            add(builder, Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
        return signed(builder, new Issuing(pair, key));
    }

    X509CRL revocations(Signer issuer, List<Revoked> revoked, Instant from, Instant until) {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(from));
            builder.setNextUpdate(Date.from(until));
            revoked.forEach(one -> builder.addCRLEntry(one.serial(), Date.from(one.at()), one.reason()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(
                            signer(new KeyPair(issuer.certificate().getPublicKey(), issuer.key()))));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the revocation list cannot be written: " + e.getMessage(), e);
        }
    }

    /** Who signs, and whose key is signed. */
    private record Issuing(KeyPair issuer, PublicKey key) {}

    private X509Certificate authority(X509v3CertificateBuilder builder, int below, Issuing issuing) {
        add(builder, Extension.basicConstraints, true, new BasicConstraints(below));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(builder, issuing);
    }

    private X509Certificate signed(X509v3CertificateBuilder builder, Issuing issuing) {
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            add(builder, Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(issuing.key()));
            add(
                    builder,
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(issuing.issuer().getPublic()));
            X509CertificateHolder holder = builder.build(signer(issuing.issuer()));
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate cannot be written: " + e.getMessage(), e);
        }
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key, Terms terms) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
                Date.from(terms.from().minus(LEEWAY)),
                Date.from(terms.until()),
                subject,
                key);
    }

    private static void add(
            X509v3CertificateBuilder builder, ASN1ObjectIdentifier name, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(name, critical, value);
        } catch (IOException e) {
            throw new IllegalStateException("a certificate's extension cannot be written: " + e.getMessage(), e);
        }
    }

    private ContentSigner signer(KeyPair pair) throws OperatorCreationException {
        return new JcaContentSignerBuilder(SIGNATURE).setSecureRandom(random).build(pair.getPrivate());
    }

    private static X500Name subject(Signer issuer) {
        return X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
