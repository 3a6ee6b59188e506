package yaogui.agent.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import yaogui.agent.dispensing.Request;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.StaffCode;
import yaogui.protocol.document.Text;

/** Where staff record what they did at the machine, and are told whether it was taken down. */
final class StaffDesk {

    /** The dispenser answers within a tick and a commit; who waits longer should look, not stand there. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Predicate<Request> ask;
    private final Duration patience;

    StaffDesk(Predicate<Request> ask, Duration patience) {
        this.ask = ask;
        this.patience = patience;
    }

    /** @throws Unfit if there is no such thing to do, or a value is missing or wrong */
    Reply record(String what, Fields fields) throws Unfit {
        StaffAction action = action(what, fields);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        return ask.test(new Request.Note(action, by(action, fields), answer)) ? await(action, answer) : Kiosk.busy();
    }

    private static StaffAction action(String what, Fields fields) throws Unfit {
        return switch (what) {
            case "load" ->
                new StaffAction.Load(
                        fields.lane(),
                        fields.product(),
                        fields.lot(),
                        fields.expiry(),
                        fields.quantity(),
                        OptionalInt.of(fields.after()));
            case "count" -> new StaffAction.Count(fields.lane(), fields.quantity());
            case "withdraw" ->
                new StaffAction.Withdraw(
                        fields.lane(), fields.lot(), fields.quantity(), fields.destination(), fields.cause());
            case "put-right" -> new StaffAction.PutRight(fields.lane());
            default -> throw new Unfit("没有这项操作。", "There is nothing of that name to record.");
        };
    }

    /** Goods that leave the machine without a resident have somebody who took them. */
    private static Optional<StaffCode> by(StaffAction action, Fields fields) throws Unfit {
        return action instanceof StaffAction.Withdraw || fields.has("by") ? Optional.of(fields.by()) : Optional.empty();
    }

    private Reply await(StaffAction action, CompletableFuture<Answer> answer) {
        try {
            return switch (answer.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                case Answer.Accept accept -> Reply.done(recorded(action, accept));
                case Answer.LookAgain look -> Reply.again(look.why());
                case Answer.Refuse refuse -> Reply.refused(422, refuse.why());
            };
        } catch (TimeoutException e) {
            return unanswered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dispenser failed to answer " + action, e);
        }
    }

    private static Reply unanswered() {
        return Reply.refused(
                504,
                new Text(
                        "还没有得到确认，可能已登记。请先清点再重做。",
                        "Not confirmed yet; it may have been recorded. Count before you repeat it."));
    }

    private static Text recorded(StaffAction action, Answer.Accept accept) {
        Text recorded = recorded(action);
        return accept.told()
                .map(told -> new Text(recorded.zh() + told.zh(), recorded.en() + " " + told.en()))
                .orElse(recorded);
    }

    private static Text recorded(StaffAction action) {
        return switch (action) {
            case StaffAction.Load load ->
                new Text(
                        "已登记：货道 %s 装入 %d。".formatted(load.lane(), load.quantity()),
                        "Recorded: %d loaded into lane %s.".formatted(load.quantity(), load.lane()));
            case StaffAction.Count count ->
                new Text(
                        "已登记：货道 %s 清点为 %d。".formatted(count.lane(), count.quantity()),
                        "Recorded: lane %s counted as %d.".formatted(count.lane(), count.quantity()));
            case StaffAction.Withdraw out ->
                new Text(
                        "已登记：货道 %s 取出 %d。".formatted(out.lane(), out.quantity()),
                        "Recorded: %d taken out of lane %s.".formatted(out.quantity(), out.lane()));
            case StaffAction.PutRight putRight ->
                new Text(
                        "已登记：货道 %s 已修复。".formatted(putRight.lane()),
                        "Recorded: lane %s is in order again.".formatted(putRight.lane()));
        };
    }
}
