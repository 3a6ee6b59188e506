package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentAnswer;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.RenewalAnswer;

/** The golden files of enrolment and renewal are true: whoever writes another board can try its code against them. */
final class A07_IdentityExchangeTest {

    private static final EnrolmentCode CODE = EnrolmentCode.typed(IdentitySamples.CODE);

    @Test
    void theGoldenRequestIsOfTheCodeAndProven() {
        EnrolmentRequest request = IdentitySamples.request();
        assertThat(request.isSealedBy(CODE.key())).isTrue();
        assertThat(request.isProven()).isTrue();
        assertThat(IdentitySamples.answer().answers(request, CODE.key())).isTrue();
        assertThat(IdentitySamples.renewal().isProven()).isTrue();
    }

    @Test
    void theGoldenCertificatesLeadToTheGoldenRoot() {
        Grant grant = IdentitySamples.grant();
        CertificateChain chain = CertificateChain.parse(grant.certificates());
        assertThat(chain.isFor(
                        "qz-0421", DeviceKey.publicKey(IdentitySamples.request().publicKey())))
                .isTrue();
        assertThat(chain.fault(
                        CertificateChain.certificate(grant.root()), CertificateChain.Use.DISPENSER, Optional.empty()))
                .isEmpty();
    }

    @Test
    void whatIsWrittenOtherwiseIsRefusedInASentence() {
        EnrolmentRequest good = IdentitySamples.request();
        assertThatThrownBy(() -> new EnrolmentRequest(
                        good.code(), good.dispenser(), good.publicKey() + "=", good.proof(), good.seal()))
                .hasMessageContaining("is not a device's key: 122 signs of base64url");
        assertThatThrownBy(() -> new EnrolmentRequest(
                        good.code(), good.dispenser(), good.publicKey(), good.proof(), good.seal() + "\n"))
                .hasMessageContaining("is not a seal");
        assertThatThrownBy(() -> new EnrolmentAnswer("g".repeat(32_769), good.seal()))
                .hasMessageContaining("32769 characters");
        assertThatThrownBy(() -> new IdentityRefusal(IdentityRefusal.Why.TOO_MANY, "s".repeat(1_001)))
                .hasMessageContaining("1001 characters");
    }

    @Test
    void aChainOrAGrantOfMoreThanAnyoneHasIsRefused() {
        Grant good = IdentitySamples.grant();
        List<String> four = Collections.nCopies(4, good.root());
        assertThatThrownBy(() -> new RenewalAnswer(four)).hasMessageContaining("a chain of 4 certificates");
        assertThatThrownBy(() -> new RenewalAnswer(List.of())).hasMessageContaining("a chain of 0 certificates");
        assertThatThrownBy(() -> new Grant(
                        good.county(), good.dispenser(), good.certificates(), good.root(), Map.of(), Optional.empty()))
                .hasMessageContaining("0 keys of the console");
    }
}
