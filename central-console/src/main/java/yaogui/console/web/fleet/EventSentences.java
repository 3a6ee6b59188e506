package yaogui.console.web.fleet;

import java.util.Optional;
import yaogui.console.command.Fate;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.protocol.CommandAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.StaffCode;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.DesiredApplied;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.Started;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.event.UnknownFact;
import yaogui.protocol.event.Withdrawn;

/**
 * Says in plain words what happened.
 *
 * @param frame the reader's language
 * @param names of products
 */
public record EventSentences(Frame frame, CountyNames names) {

    /** One fact. */
    public String of(Fact fact) {
        return switch (fact) {
            case Started it -> frame.say(it.cleanly() ? "event.started" : "event.restarted", it.version());
            case OrderPlaced ignored -> frame.say("event.order");
            case TurnStarted ignored -> frame.say("event.order");
            case OrderEnded it ->
                frame.say("event.order-ended", frame.of("outcome", it.outcome()), frame.of("reason", it.reason()));
            case Loaded it ->
                by(
                        it.by(),
                        "event.loaded",
                        it.lane(),
                        frame.name(names.product(it.product().text())),
                        it.quantity(),
                        it.lot(),
                        it.expiry());
            case Counted it -> by(it.by(), "event.counted", it.lane(), it.quantity());
            case Withdrawn it ->
                by(
                        it.by(),
                        "event.withdrawn",
                        it.lane(),
                        it.quantity(),
                        it.lot(),
                        it.cause()
                                .map(why -> frame.of("withdrawal", why))
                                .orElseGet(() -> frame.of("destination", it.destination())));
            case CarriedOver it ->
                frame.say(
                        "event.carried-over",
                        it.lane(),
                        frame.name(names.product(it.product().text())),
                        it.quantity());
            case PaperEntry it ->
                frame.say("event.paper", of(it.deed()), it.visited(), frame.of("paper-standing", it.standing()));
            case LaneChanged it ->
                frame.say(
                        "event.lane-changed",
                        it.lane(),
                        frame.of("condition", it.condition()),
                        frame.of("reason", it.reason()));
            case DoorMoved it -> frame.say(it.open() ? "event.door-opened" : "event.door-shut");
            case ClockChanged it ->
                frame.say(it.trusted() ? "event.clock-trusted" : "event.clock-lost", source(it.source()));
            case DesiredApplied it ->
                frame.say("event.applied", frame.say("document." + it.kind()), frame.version(it.version()));
            case DesiredRolledBack it ->
                frame.say(
                        "event.rolled-back",
                        frame.say("document." + it.kind()),
                        frame.version(it.version()),
                        frame.version(it.backTo()));
            case AlarmChanged it ->
                it.raised()
                        ? frame.say(
                                "event.alarm-raised",
                                AlarmName.of(it.alarm(), frame),
                                AlarmName.help(it.alarm(), frame))
                        : frame.say("event.alarm-cleared", AlarmName.of(it.alarm(), frame));
            case CommandTaken it -> frame.say("event.command-taken", command(it.action(), it.lane()));
            case CommandEnded it ->
                frame.say(
                        "event.command-ended",
                        command(it.action(), it.lane()),
                        frame.of("fate", Fate.valueOf(it.ending().name())));
            case UnknownFact ignored -> unreadable();
        };
    }

    /** What the dispenser itself said of an alarm: figures and lots, in English. */
    Optional<String> detail(Fact fact) {
        return fact instanceof AlarmChanged alarm
                ? Optional.of(alarm.detail()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** What a newer dispenser calls a source stays as it came. */
    private String source(String name) {
        String key = "clock-source." + name;
        return frame.words().has(key) ? frame.say(key) : name;
    }

    private String command(CommandAction action, Optional<LaneId> lane) {
        return frame.of("action", action) + lane.map(one -> " " + one).orElse("");
    }

    /** With the number of whoever did it, where the machine was told. */
    private String by(Optional<StaffCode> staff, String key, Object... values) {
        String sentence = frame.say(key, values);
        return staff.map(code -> frame.say("event.by", sentence, code)).orElse(sentence);
    }

    String unreadable() {
        return frame.say("event.unreadable");
    }
}
