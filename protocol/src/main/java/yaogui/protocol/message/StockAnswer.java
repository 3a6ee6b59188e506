package yaogui.protocol.message;

import java.time.LocalDate;
import java.util.List;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.Question;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.StaffFact;

/**
 * How far the console has a dispenser's journal, and what it knows of the lanes that this journal does not say: the inside
 * of a {@link Signed} on {@code down/stock}. It answers a dispenser whose {@link UpState} asked, and repeats what was asked,
 * so that an old answer, or another's, says nothing.
 *
 * @param dispenser whom it answers
 * @param question what that asked
 * @param epoch of the journal in whose name it was asked
 * @param through the last entry of that journal that is committed; 0 for none
 * @param lanes what earlier journals said of lanes of which this one has said nothing yet
 * @param paper what staff did while the machine could not record it, oldest first, as far as the journal does not mention it
 */
public record StockAnswer(
        DispenserId dispenser, Question question, Epoch epoch, long through, List<Lane> lanes, List<Paper> paper)
        implements ConsoleAnswer {

    /**
     * What lies in a lane, as far as the console knows.
     *
     * @param lane which
     * @param product what is in it
     * @param layers front first, at least one
     */
    public record Lane(LaneId lane, ProductId product, List<CarriedOver.Layer> layers) {

        /** @throws IllegalArgumentException if there is no layer */
        public Lane {
            layers = List.copyOf(layers);
            if (layers.isEmpty()) {
                throw new IllegalArgumentException("lane %s: leave it out if nothing is known of it".formatted(lane));
            }
        }
    }

    /**
     * One line of a visit's sheet that was entered at the station.
     *
     * @param number greater than that of any line before
     * @param visited the day of the visit, in the county
     * @param deed what was done
     */
    public record Paper(long number, LocalDate visited, StaffFact deed) {

        /** @throws IllegalArgumentException if {@code number} is below 1 */
        public Paper {
            if (number < 1) {
                throw new IllegalArgumentException("paper entry %d: they begin with 1".formatted(number));
            }
        }
    }

    /** @throws IllegalArgumentException if {@code through} is negative */
    public StockAnswer {
        if (through < 0) {
            throw new IllegalArgumentException("journal %s is known through %d; 0 is none".formatted(epoch, through));
        }
        lanes = List.copyOf(lanes);
        paper = List.copyOf(paper);
    }
}
