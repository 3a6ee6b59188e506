package yaogui.console.web.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yaogui.protocol.Gtin;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.StaffCode;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.StaffFact;
import yaogui.protocol.event.Withdrawn;

/**
 * A form as somebody filled it in.
 *
 * @param fields by name; what was left empty is not among them
 */
record PaperForm(Map<String, String> fields) {

    private static final int MOST_BOXES = 999;

    /** What was read of it. */
    sealed interface Reading {

        /**
         * Something that can have been done.
         *
         * @param box the number in the code on the boxes, where somebody noted it
         */
        record Done(LocalDate visited, StaffFact deed, Optional<Gtin> box) implements Reading {}

        /** Something is missing, or is no such thing. */
        record Refused(PaperRefusal why) implements Reading {}
    }

    private static final class Missing extends Exception {

        private static final long serialVersionUID = 1L;
        private final PaperRefusal why;

        private Missing(PaperRefusal why) {
            super(why.name());
            this.why = why;
        }
    }

    Reading read() {
        try {
            StaffCode by =
                    need("by", text -> new StaffCode(text.toUpperCase(Locale.ROOT)), PaperRefusal.NO_STAFF_NUMBER);
            LocalDate visited = need("visited", LocalDate::parse, PaperRefusal.BAD_DAY);
            LaneId lane = need("lane", LaneId::new, PaperRefusal.NO_LANE);
            Optional<Gtin> box = fields.containsKey("box")
                    ? Optional.of(need("box", Gtin::new, PaperRefusal.OTHER_BOX))
                    : Optional.empty();
            return new Reading.Done(visited, deed(lane, Optional.of(by)), box);
        } catch (Missing missing) {
            return new Reading.Refused(missing.why);
        }
    }

    private StaffFact deed(LaneId lane, Optional<StaffCode> by) throws Missing {
        return switch (fields.getOrDefault("deed", "")) {
            case "loaded" ->
                new Loaded(
                        lane,
                        need("product", ProductId::new, PaperRefusal.WRONG_PRODUCT),
                        lot(),
                        need("expiry", LocalDate::parse, PaperRefusal.NO_EXPIRY),
                        quantity(1),
                        by);
            case "counted" -> new Counted(lane, quantity(0), by);
            case "withdrawn" -> withdrawn(lane, by);
            default -> throw new Missing(PaperRefusal.NO_DEED);
        };
    }

    private Withdrawn withdrawn(LaneId lane, Optional<StaffCode> by) throws Missing {
        String where = fields.getOrDefault("where", "");
        if (where.equals(Withdrawn.Destination.VEHICLE.name())) {
            return new Withdrawn(lane, lot(), quantity(1), Withdrawn.Destination.VEHICLE, Optional.empty(), by);
        }
        Withdrawn.Cause cause = need("where", Withdrawn.Cause::valueOf, PaperRefusal.NO_CAUSE);
        return new Withdrawn(lane, lot(), quantity(1), Withdrawn.Destination.QUARANTINE, Optional.of(cause), by);
    }

    private LotId lot() throws Missing {
        return need("lot", LotId::new, PaperRefusal.NO_LOT);
    }

    private int quantity(int least) throws Missing {
        int boxes = need("quantity", Integer::valueOf, PaperRefusal.NO_QUANTITY);
        if (boxes < least || boxes > MOST_BOXES) {
            throw new Missing(PaperRefusal.NO_QUANTITY);
        }
        return boxes;
    }

    private <T> T need(String field, Function<String, T> reader, PaperRefusal otherwise) throws Missing {
        String text = fields.get(field);
        try {
            if (text != null) {
                return reader.apply(text);
            }
        } catch (IllegalArgumentException | DateTimeException noSuchThing) {
            // Said below, as what is missing is.
        }
        throw new Missing(otherwise);
    }
}
