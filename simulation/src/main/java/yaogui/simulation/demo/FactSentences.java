package yaogui.simulation.demo;

import yaogui.protocol.Outcome;
import yaogui.protocol.document.Text;
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

/** Entries of a journal in words; names that stand in the record itself, such as an outcome, stay as they are there. */
final class FactSentences {

    private FactSentences() {}

    static Text of(Fact fact) {
        return switch (fact) {
            case Started started ->
                started.cleanly()
                        ? new Text("程序启动", "The agent started")
                        : new Text("断电或中断后重新启动", "The agent started after a cut");
            case OrderPlaced placed ->
                text(placed.lane() + " 记下一单", placed.lane() + ": order written down, lot " + placed.lot());
            case TurnStarted turn ->
                text(
                        "第 %d 单开始转动".formatted(turn.order()),
                        "Order %d: the motor is about to run".formatted(turn.order()));
            case OrderEnded ended -> ended(ended);
            case Loaded in ->
                text(
                        "%s 装入 %d 盒".formatted(in.lane(), in.quantity()),
                        "%s: %d loaded".formatted(in.lane(), in.quantity()));
            case Counted counted ->
                text(
                        "%s 清点为 %d 盒".formatted(counted.lane(), counted.quantity()),
                        "%s: counted as %d".formatted(counted.lane(), counted.quantity()));
            case Withdrawn out ->
                text(
                        "%s 取出 %d 盒".formatted(out.lane(), out.quantity()),
                        "%s: %d taken out".formatted(out.lane(), out.quantity()));
            case CarriedOver known ->
                text(
                        "%s 按管理平台记录为 %d 盒，待清点".formatted(known.lane(), known.quantity()),
                        "%s: %d by the console's books, to be counted".formatted(known.lane(), known.quantity()));
            case PaperEntry paper ->
                text(
                        "纸质补录（%s）：%s"
                                .formatted(paper.standing(), of(paper.deed()).zh()),
                        "From paper (%s): %s"
                                .formatted(paper.standing(), of(paper.deed()).en()));
            case LaneChanged lane ->
                text(
                        "%s 状态 %s · %s".formatted(lane.lane(), lane.condition(), lane.reason()),
                        "%s is %s · %s".formatted(lane.lane(), lane.condition(), lane.reason()));
            case DoorMoved door ->
                door.open() ? text("维护门打开", "The service door opened") : text("维护门关上", "The service door shut");
            case ClockChanged clock ->
                clock.trusted() ? text("时钟可信", "The clock is trusted") : text("时钟不可信", "The clock is not trusted");
            case DesiredApplied desired ->
                text(
                        "采用文件 %s 第 %d 版".formatted(desired.kind(), desired.version()),
                        "Document %s, version %d, in force".formatted(desired.kind(), desired.version()));
            case DesiredRolledBack back -> text("文件 %s 第 %d 版已退回".formatted(back.kind(), back.version()), back.why());
            case AlarmChanged alarm ->
                alarm.raised()
                        ? text("报警 " + alarm.alarm(), "Alarm " + alarm.alarm())
                        : text("报警解除 " + alarm.alarm(), "Alarm over: " + alarm.alarm());
            case CommandTaken command -> text("管理平台指令 " + command.action(), "The console asked: " + command.action());
            case CommandEnded command ->
                text(
                        "管理平台指令 %s：%s".formatted(command.action(), command.ending()),
                        "%s: %s".formatted(command.action(), command.detail()));
            case UnknownFact _ -> text("新版本的记录", "An entry of a newer version");
        };
    }

    private static Text ended(OrderEnded ended) {
        String how = ended.outcome() + " · " + ended.reason();
        return ended.outcome() == Outcome.DISPENSED
                ? text("落下 %d 盒 · %s".formatted(ended.fell(), how), "%d fell · %s".formatted(ended.fell(), how))
                : text(how, how);
    }

    private static Text text(String zh, String en) {
        return new Text(zh, en);
    }
}
