package yaogui.agent.kiosk;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.Request;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/** What the page may ask of the machine, and what it is answered. Any thread. */
final class Kiosk {

    private static final int MOST_BODY_BYTES = 4096;
    private static final String STAFF = "/staff/";

    /**
     * What the page reads once.
     *
     * @param dispenser the name painted on the machine, to be told to staff
     * @param title of the screen
     * @param help where to ask
     * @param products of the county
     */
    record Leaflet(DispenserId dispenser, Text title, Text help, List<Product> products) {

        /** Copies the products. */
        Leaflet {
            products = List.copyOf(products);
        }
    }

    private final KioskSettings settings;
    private final Supplier<DispenserView> view;
    private final Predicate<Request> ask;
    private final StaffDesk staff;
    private final Assets assets = new Assets();

    Kiosk(KioskSettings settings, Supplier<DispenserView> view, Predicate<Request> ask) {
        this.settings = settings;
        this.view = view;
        this.ask = ask;
        staff = new StaffDesk(ask, StaffDesk.PATIENCE);
    }

    static Reply busy() {
        return Reply.refused(503, new Text("机器正忙，请稍候再试。", "The machine is busy. Please try again in a moment."));
    }

    static Reply stranger() {
        return Reply.refused(403, new Text("只供这台药具发放机的屏幕使用。", "For this machine's own screen only."));
    }

    Reply get(String path) {
        return path.equals("/catalogue")
                ? Reply.json(200, leaflet())
                : assets.find(path).orElseGet(Kiosk::unknown);
    }

    private Leaflet leaflet() {
        DispenserView now = view.get();
        return new Leaflet(
                now.dispenser(),
                settings.title(),
                settings.help().orElse(Sentences.ASK),
                now.inForce().catalogue().products());
    }

    Reply post(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            if (path.startsWith(STAFF)) {
                return staff(path.substring(STAFF.length()), exchange);
            }
            return switch (path) {
                case "/choose" -> choose(exchange);
                case "/cancel" -> resident(new Request.StepBack());
                default -> unknown();
            };
        } catch (Unfit unfit) {
            return Reply.refused(400, unfit.sentence());
        }
    }

    private Reply choose(HttpExchange exchange) throws Unfit {
        String query = exchange.getRequestURI().getRawQuery();
        Request.Choose choice =
                new Request.Choose(Fields.ofForm(query == null ? "" : query).product());
        boolean offered = Screen.of(view.get()).offers().stream()
                .anyMatch(offer -> offer.product().equals(choice.product()));
        return offered
                ? resident(choice)
                : Reply.refused(
                        400,
                        new Text("这台药具发放机没有这一种，请选择其他。", "This machine has no such product. Please choose another."));
    }

    private Reply resident(Request request) {
        Screen now = Screen.of(view.get());
        return switch (now.view()) {
            case COMING, SERVICE, CLOSED -> Reply.refused(409, now.sentence());
            case START, CARD, CHOOSE, HATCH, TAKE, AGAIN, REFUSED ->
                ask.test(request) ? Reply.done(now.sentence()) : busy();
        };
    }

    private Reply staff(String what, HttpExchange exchange) throws IOException, Unfit {
        if (Screen.of(view.get()).workbench().isEmpty()) {
            return Reply.refused(403, new Text("请先打开维护门。", "Open the service door first."));
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            throw new Unfit("内容太长，请重新填写。", "That is too long. Please fill it in again.");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean json = type != null && type.startsWith("application/json");
        return staff.record(what, json ? Fields.ofJson(text) : Fields.ofForm(text));
    }

    static Reply unknown() {
        return Reply.refused(404, new Text("没有这个页面。", "There is no such page."));
    }
}
