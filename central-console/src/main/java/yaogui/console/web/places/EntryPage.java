package yaogui.console.web.places;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.Site;
import yaogui.console.places.Datum;
import yaogui.console.places.PlaceField;
import yaogui.console.places.PlaceForm;
import yaogui.console.places.SiteKind;
import yaogui.console.places.Trouble;
import yaogui.console.web.Frame;

/**
 * A form for one place or one dispenser.
 *
 * @param path where it is sent
 * @param known the code of what is changed; empty while something new is entered
 * @param form what was typed, or what is known
 * @param troubles why it was refused
 * @param sites that a dispenser can stand at, by township
 */
public record EntryPage(String path, Optional<String> known, PlaceForm form, List<Trouble> troubles, List<Site> sites) {

    /** What stands in a field. */
    public String in(PlaceField field) {
        return form.cells().getOrDefault(field, "");
    }

    /** Why a field was refused, in a sentence each. */
    public List<String> troubles(PlaceField field, Frame frame) {
        return troubles.stream()
                .filter(trouble -> trouble.field().equals(Optional.of(field)))
                .map(trouble -> TroubleSentence.of(trouble, frame.words()))
                .distinct()
                .toList();
    }

    public List<String> townships() {
        return sites.stream().map(Site::township).distinct().toList();
    }

    public List<Site> sites(String township) {
        return sites.stream().filter(site -> site.township().equals(township)).toList();
    }

    /** What a place can be; also what this one is by another program's word. */
    public List<String> kinds() {
        List<String> offered =
                List.of(SiteKind.values()).stream().map(SiteKind::text).toList();
        String present = in(PlaceField.KIND);
        return present.isEmpty() || offered.contains(present)
                ? offered
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(present), offered.stream())
                        .toList();
    }

    public List<Datum> datums() {
        return List.of(Datum.values());
    }
}
