package yaogui.agent.upkeep;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yaogui.agent.journal.Damage;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Loaded;

/** Says that the journal was damaged until somebody has been there and, where it began anew, recorded every lane (F31). */
final class DamageNotice {

    private final Optional<Damage> damage;
    private final Set<String> unknown;
    private final Set<String> uncounted = new TreeSet<>();
    private boolean visited;

    DamageNotice(Optional<Damage> damage, Set<String> lanes) {
        this.damage = damage;
        this.unknown = damage.filter(Damage::anew).isPresent() ? new TreeSet<>(lanes) : new TreeSet<>();
    }

    void after(Event event) {
        if (damage.isEmpty() || event.seq() <= damage.get().at()) {
            return;
        }
        switch (event.fact()) {
            case Loaded loaded -> unknown.remove(loaded.lane().text());
            case Counted counted -> {
                unknown.remove(counted.lane().text());
                uncounted.remove(counted.lane().text());
            }
            case CarriedOver known -> {
                unknown.remove(known.lane().text());
                uncounted.add(known.lane().text());
            }
            case DoorMoved door -> visited |= door.open();
            default -> {}
        }
    }

    Optional<String> sentence() {
        return damage.filter(any -> !visited || !unknown.isEmpty() || !uncounted.isEmpty())
                .map(this::sentence);
    }

    private String sentence(Damage it) {
        return it.sentence()
                + part(unknown, " Not known what lies in %d lanes: %s.")
                + part(uncounted, " Taken over from the console and to be counted, %d lanes: %s.");
    }

    /** For the staff at the machine; the numbers of what is lost stand in it as they were noted. */
    Optional<Text> text() {
        return sentence()
                .map(english -> new Text(
                        "这台药具发放机记录曾损坏。"
                                + part(unknown, "不知装有什么的货道 %d 条：%s。")
                                + part(uncounted, "按管理平台恢复、待清点的货道 %d 条：%s。")
                                + "未能恢复的数量：" + damage.map(Damage::sentence).orElse(""),
                        english));
    }

    private static String part(Set<String> lanes, String sentence) {
        return lanes.isEmpty() ? "" : sentence.formatted(lanes.size(), String.join(", ", lanes));
    }
}
