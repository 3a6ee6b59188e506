package yaogui.console.web.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;
import java.util.function.Function;
import yaogui.console.identity.EnrolmentDesk;
import yaogui.console.identity.Identities;
import yaogui.console.identity.RenewalDesk;
import yaogui.protocol.Quoted;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.RenewalRequest;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Where boards ask for certificates. Nobody is signed in here: what they send proves itself. */
public final class DeviceRoutes {

    private static final String ENROL = "/enrol";
    private static final String RENEW = "/renew";

    /** No form of a browser comes here. */
    public static final Set<String> PATHS = Set.of(ENROL, RENEW);

    private static final int MOST_CHARACTERS = 8 * 1024;

    /** Characters of what is the matter with a request. */
    private static final int MOST_SHOWN = 300;

    private final Identities identities;

    public DeviceRoutes(Identities identities) {
        this.identities = identities;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.post(ENROL, context -> answer(context, EnrolmentRequest.class, request -> enrol(request, context.ip())));
        routes.post(RENEW, context -> answer(context, RenewalRequest.class, this::renew));
    }

    private Object enrol(EnrolmentRequest request, String source) {
        return switch (identities.enrolment().answer(request, source)) {
            case EnrolmentDesk.Reply.Granted granted -> granted.answer();
            case EnrolmentDesk.Reply.Refused refused -> refused.refusal();
        };
    }

    private Object renew(RenewalRequest request) {
        return switch (identities.renewal().answer(request)) {
            case RenewalDesk.Reply.Granted granted -> granted.answer();
            case RenewalDesk.Reply.Refused refused -> refused.refusal();
        };
    }

    private static <R> void answer(Context context, Class<R> type, Function<R, Object> desk) {
        Object answer;
        try {
            String body = context.body();
            if (body.length() > MOST_CHARACTERS) {
                throw new MalformedMessage("a request of %d characters".formatted(body.length()));
            }
            answer = desk.apply(MessageCodec.readDocument(body, type));
        } catch (MalformedMessage e) {
            answer = new IdentityRefusal(
                    IdentityRefusal.Why.MALFORMED, Quoted.shortened(String.valueOf(e.getMessage()), MOST_SHOWN));
        }
        context.status(answer instanceof IdentityRefusal refusal ? status(refusal.why()) : HttpStatus.OK);
        context.header("Cache-Control", "no-store");
        context.contentType("application/json");
        context.result(MessageCodec.writeDocument(answer));
    }

    private static HttpStatus status(IdentityRefusal.Why why) {
        return switch (why) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case NO_AUTHORITY -> HttpStatus.SERVICE_UNAVAILABLE;
            case WRONG_CODE, EXPIRED_CODE, USED_CODE, OTHER_DISPENSER, UNKNOWN_KEY, SUPERSEDED_KEY, REVOKED_KEY ->
                HttpStatus.FORBIDDEN;
        };
    }
}
