package yaogui.console.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import yaogui.console.staff.Secret;
import yaogui.console.staff.Sessions;

/** The four cookies: the session, a stranger's form, what was just done, and the language. None follows anybody elsewhere. */
public final class Cookies {

    private static final String SESSION = "yaogui-session";
    private static final String FORM = "yaogui-form";
    private static final String LANGUAGE = "yaogui-language";
    private static final String DONE = "yaogui-done";
    private static final int DONE_SECONDS = 60;
    private static final int A_YEAR_SECONDS = 365 * 24 * 3600;

    private final boolean https;

    Cookies(boolean https) {
        this.https = https;
    }

    /** The session that the browser shows. */
    public static Optional<Secret> session(Context context) {
        return Optional.ofNullable(context.cookie(SESSION)).map(Secret::new);
    }

    static Optional<Secret> form(Context context) {
        return Optional.ofNullable(context.cookie(FORM)).map(Secret::new);
    }

    static Language language(Context context) {
        return Language.find(context.cookie(LANGUAGE))
                .orElseGet(() -> Language.wanted(context.header("Accept-Language")));
    }

    /** Signs the browser in. */
    public void giveSession(Context context, Secret session) {
        context.cookie(cookie(SESSION, session.text(), Math.toIntExact(Sessions.LONGEST.toSeconds())));
    }

    /** Signs the browser out. */
    public void takeSession(Context context) {
        context.cookie(cookie(SESSION, "", 0));
    }

    void giveDone(Context context, Done done) {
        context.cookie(cookie(DONE, done.name(), DONE_SECONDS));
    }

    /** What was just done; the browser is told to forget it. */
    Optional<Done> takeDone(Context context) {
        String given = context.cookie(DONE);
        if (given != null) {
            context.cookie(cookie(DONE, "", 0));
        }
        return Done.find(given);
    }

    void giveForm(Context context, Secret form) {
        context.cookie(cookie(FORM, form.text(), -1));
    }

    void giveLanguage(Context context, Language language) {
        context.cookie(cookie(LANGUAGE, language.code(), A_YEAR_SECONDS));
    }

    private Cookie cookie(String name, String value, int seconds) {
        return new Cookie(name, value, "/", seconds, https, true, null, SameSite.STRICT);
    }
}
