package yaogui.console.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import yaogui.console.staff.Account;
import yaogui.console.staff.Secret;
import yaogui.console.staff.Staff;

/** Who stands at the counter: tells staff from strangers, and gives each the token that their forms carry. */
public final class Visitors {

    private static final String ACCOUNT = "account";
    private static final String FORM_SECRET = "form-secret";
    private static final int FORM_BYTES = 32;

    private final Staff staff;
    private final Cookies cookies;
    private final InstantSource clock;
    private final SecureRandom random;
    private final WebSettings settings;

    Visitors(Staff staff, Cookies cookies, InstantSource clock, SecureRandom random, WebSettings settings) {
        this.staff = staff;
        this.cookies = cookies;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
    }

    /** Looks at the session cookie once a request; what a page asks by itself does not prolong a session. */
    void recognise(Context context) {
        boolean byItself = context.path().startsWith("/live");
        Cookies.session(context)
                .flatMap(secret -> byItself
                        ? staff.sessions().peek(secret)
                        : staff.sessions().use(secret))
                .ifPresent(account -> context.attribute(ACCOUNT, account));
    }

    static Optional<Account> account(Context context) {
        return Optional.ofNullable(context.attribute(ACCOUNT));
    }

    /** Who is signed in, where a page is for nobody else. */
    public static Account reader(Context context) {
        return account(context).orElseThrow();
    }

    Frame frame(Context context, Words words) {
        String query = context.queryString();
        String path = context.path() + (query == null ? "" : "?" + query);
        return new Frame(
                words, account(context), formToken(context), path, clock.instant(), settings.zone(), done(context));
    }

    /** Said on the next whole page only: neither on a part of one nor on the answer to another form. */
    private Optional<Done> done(Context context) {
        boolean isPage =
                context.method().equals(HandlerType.GET) && !context.path().startsWith("/live");
        return isPage ? cookies.takeDone(context) : Optional.empty();
    }

    void sayDone(Context context, Done done) {
        cookies.giveDone(context, done);
    }

    /** Whether the form was made for this visitor. */
    boolean holdsToken(Context context) {
        String sent = Optional.ofNullable(context.header("X-Form-Token"))
                .or(() -> Optional.ofNullable(context.formParam("form-token")))
                .orElse("");
        return formSecret(context)
                .map(secret -> secret.formToken().equals(sent))
                .orElse(false);
    }

    private Optional<Secret> formSecret(Context context) {
        return account(context).isPresent() ? Cookies.session(context) : Cookies.form(context);
    }

    private String formToken(Context context) {
        Secret given = context.attribute(FORM_SECRET);
        return Optional.ofNullable(given)
                .or(() -> formSecret(context))
                .orElseGet(() -> newForm(context))
                .formToken();
    }

    private Secret newForm(Context context) {
        byte[] bytes = new byte[FORM_BYTES];
        random.nextBytes(bytes);
        Secret secret = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        cookies.giveForm(context, secret);
        context.attribute(FORM_SECRET, secret);
        return secret;
    }
}
