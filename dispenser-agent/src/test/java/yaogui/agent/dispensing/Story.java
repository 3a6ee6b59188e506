package yaogui.agent.dispensing;

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

/** A fact as one line, without the figures that differ from motor to motor, nor an order's number. */
final class Story {

    private Story() {}

    static String line(Fact fact) {
        return switch (fact) {
            case Started started -> started.cleanly() ? "started" : "started after a power cut";
            case OrderPlaced placed ->
                "order placed: %s, %s of lot %s".formatted(placed.lane(), placed.product(), placed.lot());
            case TurnStarted _ -> "turn started";
            case OrderEnded ended ->
                "order ended: %s, %s, %d fell".formatted(ended.outcome(), ended.reason(), ended.fell());
            case Loaded in -> "loaded: %s, %d of lot %s".formatted(in.lane(), in.quantity(), in.lot());
            case Counted counted -> "counted: %s, %d".formatted(counted.lane(), counted.quantity());
            case Withdrawn out ->
                "withdrawn: %s, %d of lot %s to %s".formatted(out.lane(), out.quantity(), out.lot(), out.destination());
            case CarriedOver known ->
                "carried over: %s, %d, doubt %d".formatted(known.lane(), known.quantity(), known.doubt());
            case PaperEntry paper -> "from paper, %s: %s".formatted(paper.standing(), line(paper.deed()));
            case LaneChanged lane -> "lane changed: %s, %s, %s".formatted(lane.lane(), lane.condition(), lane.reason());
            case DoorMoved door -> door.open() ? "door opened" : "door shut";
            case ClockChanged clock -> clock.trusted() ? "clock trusted: " + clock.source() : "clock not trusted";
            case DesiredApplied applied -> "applied: %s %d".formatted(applied.kind(), applied.version());
            case DesiredRolledBack back ->
                "rolled back: %s %d to %d".formatted(back.kind(), back.version(), back.backTo());
            case AlarmChanged alarm -> (alarm.raised() ? "alarm raised: " : "alarm over: ") + alarm.alarm();
            case CommandTaken taken -> "command taken: " + taken.counter() + " " + taken.action();
            case CommandEnded ended ->
                "command ended: " + ended.counter() + " " + ended.action() + " " + ended.ending();
            case UnknownFact _ -> "unknown";
        };
    }
}
