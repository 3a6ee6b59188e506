package yaogui.simulation.crash;

import java.time.LocalDate;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/** What staff want to record, as a line of words. */
final class NoteLine {

    private static final String LOAD = "load";
    private static final String COUNT = "count";
    private static final String PUT_RIGHT = "put-right";

    private NoteLine() {}

    static String write(StaffAction action) {
        return switch (action) {
            case StaffAction.Load load ->
                String.join(
                        " ",
                        LOAD,
                        load.lane().text(),
                        load.product().text(),
                        load.lot().text(),
                        load.expiry().toString(),
                        Integer.toString(load.quantity()));
            case StaffAction.Count count ->
                String.join(" ", COUNT, count.lane().text(), Integer.toString(count.quantity()));
            case StaffAction.PutRight putRight ->
                String.join(" ", PUT_RIGHT, putRight.lane().text());
            case StaffAction.Withdraw _ -> throw new IllegalArgumentException("nothing is withdrawn here");
        };
    }

    /** @throws IllegalArgumentException if it is no such line */
    static StaffAction read(String line) {
        String[] words = line.split(" ", -1);
        LaneId lane = new LaneId(words[1]);
        return switch (words[0]) {
            case LOAD ->
                new StaffAction.Load(
                        lane,
                        new ProductId(words[2]),
                        new LotId(words[3]),
                        LocalDate.parse(words[4]),
                        Integer.parseInt(words[5]));
            case COUNT -> new StaffAction.Count(lane, Integer.parseInt(words[2]));
            case PUT_RIGHT -> new StaffAction.PutRight(lane);
            default -> throw new IllegalArgumentException("no note: " + line);
        };
    }
}
