package yaogui.agent.dispensing;

import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.time.Duration;
import java.util.function.Consumer;
import yaogui.hardware.simulated.SimulatedFault;

/** Where a dispenser may be when something goes wrong, how it is brought there, and how its resident goes on. */
enum Moment {
    IDLE("nobody there", point -> {}, Moment::take),
    AWAITING_CARD("product chosen", point -> point.choose(CONDOM), point -> point.show(TestCards.of(1))),
    AWAITING_CHOICE("card shown", point -> point.show(TestCards.of(1)), point -> point.choose(CONDOM)),
    AWAITING_HATCH("hatch in the way", Moment::blockHatch, point -> point.cabinet.emptyHatch()),
    STARTING("motor just on", point -> turnFor(point, 200), point -> {}),
    TURNING("half way round", point -> turnFor(point, 1000), point -> {}),
    FALLING("box in the air", Moment::untilABoxFalls, point -> {}),
    DELIVERED("box in the hatch", Moment::untilDelivered, Moment::takeAnother),
    REFUSING("refused", point -> point.show("no card"), Moment::take),
    IN_SERVICE("door open", TestPoint::openDoor, Moment::shutDoorAndTake);

    private static final Duration BETWEEN_CARDS = Duration.ofSeconds(61);

    /** Long enough to be passed in big steps. */
    private static final Duration A_WHILE = Duration.ofSeconds(121);

    final String words;
    private final Consumer<TestPoint> before;
    private final Consumer<TestPoint> after;

    Moment(String words, Consumer<TestPoint> before, Consumer<TestPoint> after) {
        this.words = words;
        this.before = before;
        this.after = after;
    }

    void bringAbout(TestPoint point) {
        before.accept(point);
    }

    /** The resident does what comes next, and all comes to rest. */
    void goOn(TestPoint point) {
        after.accept(point);
        point.pass(Duration.ofSeconds(2));
        point.untilQuiet();
        point.pass(A_WHILE);
    }

    private static void take(TestPoint point) {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
    }

    private static void takeAnother(TestPoint point) {
        point.pass(BETWEEN_CARDS);
        point.show(TestCards.of(2));
        point.choose(CONDOM);
    }

    private static void shutDoorAndTake(TestPoint point) {
        point.shutDoor();
        take(point);
    }

    private static void blockHatch(TestPoint point) {
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        take(point);
    }

    private static void turnFor(TestPoint point, int millis) {
        take(point);
        point.pass(Duration.ofMillis(millis));
    }

    private static void untilABoxFalls(TestPoint point) {
        take(point);
        while (point.cabinet.fallen().isEmpty()) {
            point.tick();
        }
    }

    private static void untilDelivered(TestPoint point) {
        take(point);
        point.untilQuiet();
    }
}
