package yaogui.protocol.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.EnrolmentAnswer;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.RenewalAnswer;
import yaogui.protocol.identity.RenewalRequest;

/** One of everything that goes over HTTP between a board and the console: a true exchange, of a county that never was. */
final class IdentitySamples {

    /** What was typed. */
    static final String CODE = "RFDMQ-Z324B-TYMYJ-R8XCF";

    private static final DispenserId DISPENSER = new DispenserId("qz-0421");

    private static final String FIRST_KEY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEP1wDFEr-eHGdpkkKgir34C-ohd5Jee4OgnEmndbhomISKWhcIg-z_K"
                    + "vWg6IiDwLH0X0sZF7HfSF8DmYFPhsaHw";
    private static final String NEXT_KEY =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEsZUhzL1x1PabQbYg5IjdAYLHD39BCg6K1pcqg4PCEFADuqIr8IdfLt"
                    + "IO-Bw6uvr8Cl3pO89lXJz3yrrJqg8bdw";
    private static final String FIRST_CERTIFICATE =
            "MIIBlzCCAT6gAwIBAgIIR+bNsaXBWmAwCgYIKoZIzj0EAwMwGzEZMBcGA1UEAxMQcWluZ3pob3UgZGV2aWNlczAeFw"
                    + "0yNjExMjIxOTU1NTJaFw0yNzExMjMxOTU1NTJaMBIxEDAOBgNVBAMTB3F6LTA0MjEwWTATBgcqhkjOPQIBBggqhkjO"
                    + "PQMBBwNCAAQ/XAMUSv54cZ2mSQqCKvfgL6iF3kl57g6CcSad1uGiYhIpaFwiD7P8q9aDoiIPAsfRfSxkXsd9IXwOZg"
                    + "U+Gxofo3UwczAdBgNVHQ4EFgQU4Wnan09vciPqBpGtt/2g0c8MBEQwDgYDVR0PAQH/BAQDAgeAMAwGA1UdEwEB/wQC"
                    + "MAAwHwYDVR0jBBgwFoAUm4XqBX+VXxYQhFfNYUzFu0yRODswEwYDVR0lBAwwCgYIKwYBBQUHAwIwCgYIKoZIzj0EAw"
                    + "MDRwAwRAIgVoVU+us+pPD9AUDYPdLqqtOTG1/h0Dh15f89nAD2p6gCICa8kLYOnXNCj2mWUMFJug1Vq40a8WCioj3P"
                    + "jmdlH4pb";
    private static final String NEXT_CERTIFICATE =
            "MIIBmDCCAT6gAwIBAgIIAvWP4hMoeRwwCgYIKoZIzj0EAwMwGzEZMBcGA1UEAxMQcWluZ3pob3UgZGV2aWNlczAeFw"
                    + "0yNjExMjIxOTU1NTRaFw0yNzExMjMxOTU1NTRaMBIxEDAOBgNVBAMTB3F6LTA0MjEwWTATBgcqhkjOPQIBBggqhkjO"
                    + "PQMBBwNCAASxlSHMvXHU9ptBtiDkiN0BgscPf0EKDorWlyqDg8IQUAO6oivwh18u0g74HDq6+vwKXek7z2VcnPfKus"
                    + "mqDxt3o3UwczAdBgNVHQ4EFgQUAsBUibqnhhREIGxJzCw8C7niYRkwDgYDVR0PAQH/BAQDAgeAMAwGA1UdEwEB/wQC"
                    + "MAAwHwYDVR0jBBgwFoAUm4XqBX+VXxYQhFfNYUzFu0yRODswEwYDVR0lBAwwCgYIKwYBBQUHAwIwCgYIKoZIzj0EAw"
                    + "MDSAAwRQIhAMC1GCJl6QfudBwtBccXj2tD3qGbviDL6I0IiAwZ1WChAiBvdqrgQIGE0m+LJ2Sjdc7wWqhQh30CPdga"
                    + "Yyz1b2dTCg==";
    private static final String ISSUER =
            "MIIBkDCCATagAwIBAgIJAKPDeOpXzQ/tMAoGCCqGSM49BAMDMBgxFjAUBgNVBAMTDXFpbmd6aG91IHJvb3QwHhcNMj"
                    + "YxMTIyMTk1NTUwWhcNNDgxMDE3MTk1NTUwWjAbMRkwFwYDVQQDExBxaW5nemhvdSBkZXZpY2VzMFkwEwYHKoZIzj0C"
                    + "AQYIKoZIzj0DAQcDQgAEz55VK6WtmCjFiFxek8lwVCLJsmCl79P/PYJdwecHbqKr5Uqr10UwYE7d+9W/xdIk2qD/vo"
                    + "AmwlGszH6/yrp0IKNmMGQwHQYDVR0OBBYEFJuF6gV/lV8WEIRXzWFMxbtMkTg7MA4GA1UdDwEB/wQEAwIBBjASBgNV"
                    + "HRMBAf8ECDAGAQH/AgEAMB8GA1UdIwQYMBaAFF5MTjooh/ITuOHI11+SYSsBNIFaMAoGCCqGSM49BAMDA0gAMEUCIQ"
                    + "CKJMi2rZHlbrRGFLPharOPkFE3cJDee1JklAp+g9P+IgIgMEOUAroJb4CUlATKUjVYRwn5soLG4wUPmS/4otrALY0=";
    private static final String ROOT =
            "MIIBbjCCARSgAwIBAgIJALPb7oReN+mNMAoGCCqGSM49BAMDMBgxFjAUBgNVBAMTDXFpbmd6aG91IHJvb3QwIBcNMj"
                    + "YxMTIyMTk1NTQ3WhgPMjA1MTA3MTQxOTU1NDdaMBgxFjAUBgNVBAMTDXFpbmd6aG91IHJvb3QwWTATBgcqhkjOPQIB"
                    + "BggqhkjOPQMBBwNCAARZMd5zetC5baV7+VLYLrOO6JMwmb9X7rN5DI0i6ABXMosrtbKozwhrMc9eqiMqvTuTYQcmc+"
                    + "JWfzoSiMDqIPNno0UwQzAdBgNVHQ4EFgQUXkxOOiiH8hO44cjXX5JhKwE0gVowDgYDVR0PAQH/BAQDAgEGMBIGA1Ud"
                    + "EwEB/wQIMAYBAf8CAQEwCgYIKoZIzj0EAwMDSAAwRQIhAP9YM5Hei/eLETpcf9W3+wyPcf+U2zNgIxVXeXKGdHwEAi"
                    + "Agz+Ae/glTXM50KOLpfHmZMk0u6bKMJXyF7Owc3LUZKg==";

    private IdentitySamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                sample("enrolment-request", request()),
                sample("enrolment-answer", answer()),
                sample("grant", grant()),
                sample("renewal-request", renewal()),
                sample("renewal-answer", new RenewalAnswer(List.of(NEXT_CERTIFICATE, ISSUER))),
                sample(
                        "identity-refusal",
                        new IdentityRefusal(
                                IdentityRefusal.Why.EXPIRED_CODE,
                                "The code is older than a day: make a new one on the dispenser's page.")));
    }

    private static Sample sample(String name, Object value) {
        return new Sample(name, name + ".json", value);
    }

    static EnrolmentRequest request() {
        return new EnrolmentRequest(
                "48dbe8ee3cb2f1ee",
                DISPENSER,
                FIRST_KEY,
                "MEUCIEVYG0GNiysaM5ut07HTdFoR0yMSRn4LiPbZgi2t0guPAiEAldQBmaAsayBnnNP4rSjL1bAAo-sg0bUL49FTvefUVVM",
                "07f845f2b287c16aa94c209e8a76950f1ba246ffaef48358f658cea5455b40eb");
    }

    static EnrolmentAnswer answer() {
        return new EnrolmentAnswer(
                MessageCodec.writeDocument(grant()),
                "7f85915377025332f6f20cd093d3b162b88069114a3bc77abf6d079a963e7110");
    }

    static Grant grant() {
        return new Grant(
                new CountyId("qingzhou"),
                DISPENSER,
                List.of(FIRST_CERTIFICATE, ISSUER),
                ROOT,
                Map.of("21fe31dfa154a261", "MCowBQYDK2VwAyEA11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
                Optional.empty());
    }

    static RenewalRequest renewal() {
        return new RenewalRequest(
                DISPENSER,
                FIRST_KEY,
                NEXT_KEY,
                "MEQCID2EizQMDC13pT_XN0Q9WeArdPlxZOgH4wIqoW1WF6NtAiBtjXv_NMrgkNqw9XHuoEIG1i1pIWf_oslGpvA7imCAuQ",
                "MEYCIQDa15uvPq3yVrgcwQU5gu8Pz7tv721gxVtn6C0aYiVGLQIhAJsjC6MelKj446DA0ioREU3hOt4MyTItcgIeW5kG3OYa");
    }
}
