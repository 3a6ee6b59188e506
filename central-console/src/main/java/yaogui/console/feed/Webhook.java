package yaogui.console.feed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts batches of CloudEvents to an address. A redirection is not followed: the secret is for one place only. */
final class Webhook implements Receiver {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI address;
    private final String secret;
    private final boolean bearer;
    private final CloudEvents events;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** @param patience how long an answer may take, its last byte included */
    Webhook(FeedConfig config, CloudEvents events, Duration patience) {
        this.address = URI.create(config.webhook().orElseThrow());
        this.secret = config.secret();
        this.bearer = config.proof().filter(FeedConfig.Proof.BEARER::equals).isPresent();
        this.events = events;
        this.patience = patience;
    }

    @Override
    public Delivery deliver(List<FeedItem> items) {
        byte[] body = events.batch(items);
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(body), HttpResponse.BodyHandlers.discarding());
        try {
            return judge(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode(), items.size());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Delivery.Failed("no answer within %d s".formatted(patience.toSeconds()));
        } catch (ExecutionException e) {
            return new Delivery.Failed(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Delivery.Failed("interrupted");
        }
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", CloudEvents.BATCH)
                .header(bearer ? "Authorization" : "Yaogui-Signature", bearer ? "Bearer " + secret : signature(body))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** By RFC 9110: 408 and 429 ask for patience, 410 says that nobody is there any more, other 4xx and 3xx that we are wrong. */
    private static Delivery judge(int status, int items) {
        if (status >= 200 && status < 300) {
            return new Delivery.Taken(items);
        }
        String why = "it answers %d".formatted(status);
        return status >= 500 || status == 408 || status == 429
                ? new Delivery.Failed(why)
                : new Delivery.Refused(why, status == 410);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
