package yaogui.console.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yaogui.console.staff.Secret;

/** What a browser does: keeps cookies, sends forms with their token and its origin, does not follow redirects. */
final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([0-9a-f]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI address;
    private String language = "en";

    Browser(URI address) {
        this.address = address;
    }

    static Browser signedIn(StartedConsole console, Secret session) {
        Browser browser = new Browser(console.address());
        HttpCookie cookie = new HttpCookie("yaogui-session", session.text());
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies.getCookieStore().add(console.address(), cookie);
        return browser;
    }

    Browser speaking(String wanted) {
        language = wanted;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Opens {@code page}, fills its form and sends it to {@code path}. */
    HttpResponse<String> send(String page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        return post(path, fields, token.group(1), address.toString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String token, String origin) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "form-token=" + token + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", language);
    }

    HttpClient client() {
        return client;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
