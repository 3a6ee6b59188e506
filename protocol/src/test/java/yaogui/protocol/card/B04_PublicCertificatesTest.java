package yaogui.protocol.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 581 test vectors of the EU certificates, which many hands have written: other algorithms and claims than ours, the same
 * base45 and envelope.
 */
class B04_PublicCertificatesTest {

    private static final List<JsonNode> VECTORS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Optional<Path> file = findFile();
        if (file.isPresent()) {
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(file.get())) {
                VECTORS.add(json.readTree(line));
            }
        }
    }

    @BeforeEach
    void vectorsAreThere() {
        assumeTrue(
                !VECTORS.isEmpty(),
                "Skipped: cose/dgc-vectors.jsonl is not there. Set YAOGUI_DATA to the folder that holds cose/.");
    }

    @Test
    void base45FieldsDecodeToTheCompressedOnesAndBack() {
        List<String> differ = new ArrayList<>();
        int compared = 0;
        for (JsonNode vector : VECTORS) {
            if (vector.has("BASE45") && vector.has("COMPRESSED")) {
                compared++;
                if (!base45Agrees(vector)) {
                    differ.add(vector.path("FILE").asText());
                }
            }
        }
        assertThat(compared).isEqualTo(504);
        assertThat(differ).as("broken on purpose").containsExactly("common/2DCode/raw/B1.json");
    }

    private static boolean base45Agrees(JsonNode vector) {
        String text = vector.path("BASE45").asText();
        try {
            byte[] bytes = Base45.decode(text);
            return Arrays.equals(bytes, hex(vector, "COMPRESSED"))
                    && Base45.encode(bytes).equals(text);
        } catch (MalformedInput e) {
            return false;
        }
    }

    @Test
    void signaturesVerifyWhereTheVectorsSaySo() {
        List<String> verified = new ArrayList<>();
        List<String> unlikeExpected = new ArrayList<>();
        for (JsonNode vector : VECTORS) {
            if (vector.has("COSE")) {
                boolean good = isGood(vector);
                JsonNode expected = vector.path("EXPECTEDRESULTS").path("EXPECTEDVERIFY");
                if (good) {
                    verified.add(vector.path("FILE").asText());
                }
                if (!expected.isMissingNode() && expected.asBoolean() != good) {
                    unlikeExpected.add(vector.path("FILE").asText());
                }
            }
        }
        assertThat(verified).hasSize(556);
        assertThat(unlikeExpected)
                .as("we refuse an algorithm that is not protected, and two different key ids")
                .containsExactlyInAnyOrder("common/2DCode/raw/CO20.json", "common/2DCode/raw/CO21.json");
    }

    private static boolean isGood(JsonNode vector) {
        try {
            CoseSign1 envelope = CoseSign1.decode(hex(vector, "COSE"));
            return !envelope.namesTwoKeys() && verifies(envelope, certificate(vector));
        } catch (MalformedInput e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(vector.path("FILE").asText(), e);
        }
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.path(field).asText());
    }

    private static boolean verifies(CoseSign1 envelope, PublicKey key) throws GeneralSecurityException {
        Signature verifier;
        switch ((int) envelope.algorithm().orElse(0)) {
            case -7 -> verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            case -37 -> {
                verifier = Signature.getInstance("RSASSA-PSS");
                verifier.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            default -> {
                return false;
            }
        }
        verifier.initVerify(key);
        verifier.update(envelope.toBeSigned());
        return verifier.verify(envelope.signature().bytes());
    }

    private static PublicKey certificate(JsonNode vector) throws GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder()
                .decode(vector.path("TESTCTX").path("CERTIFICATE").asText());
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes))
                .getPublicKey();
    }

    private static Optional<Path> findFile() {
        Stream<Path> named = Stream.of(System.getProperty("yaogui.data"), System.getenv("YAOGUI_DATA"))
                .filter(Objects::nonNull)
                .map(Path::of);
        return Stream.concat(named, Stream.of(Path.of("../../shared/data")))
                .map(folder -> folder.resolve("cose/dgc-vectors.jsonl"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
