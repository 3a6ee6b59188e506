package yaogui.console.web.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.console.fleet.DispenserView;
import yaogui.console.stock.PaperEntries;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.console.web.fleet.EventSentences;

/**
 * What was entered from paper for one machine, and the form for more.
 *
 * @param view the machine
 * @param lines the newest first
 * @param refused why what was sent is not entered, if so
 * @param given what was sent, to be put right
 * @param names of products
 */
public record PaperPage(
        DispenserView view,
        List<PaperEntries.Line> lines,
        Optional<PaperRefusal> refused,
        Map<String, String> given,
        CountyNames names) {

    /** Turns the lines round. */
    public PaperPage {
        lines = new ArrayList<>(lines).reversed();
        given = Map.copyOf(given);
    }

    public String given(String field) {
        return given.getOrDefault(field, "");
    }

    /** What was done, in words. */
    public String sentence(PaperEntries.Line line, Frame frame) {
        return new EventSentences(frame, names).of(line.paper().deed());
    }

    /** The codes of the products that this machine is meant to hold. */
    public List<String> products() {
        return view.lanes().stream()
                .flatMap(lane -> lane.product().stream())
                .map(product -> product.text())
                .distinct()
                .sorted()
                .toList();
    }
}
