package yaogui.agent.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yaogui.agent.stock.Lane;
import yaogui.protocol.StaffCode;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;

/**
 * Judges a loading: the right goods (F19), as many as fit, and as many in the lane afterwards as there should be (F20).
 *
 * @param here what is known
 * @param by who of the staff, if they said
 * @param again whether the very same was given just before, and somebody was asked to look again
 */
record Loadings(Circumstances here, Optional<StaffCode> by, boolean again) {

    Answer judge(StaffAction.Load load, Lane lane) {
        return objection(load, lane).orElseGet(() -> again ? accept(load, lane) : considered(load, lane));
    }

    private Optional<Answer> objection(StaffAction.Load load, Lane lane) {
        if (lane.slot().hasNoPurpose()) {
            return Optional.of(Answer.refuse(
                    "货道 %s 的货道陈列图已丢失，等待平台重发。请勿装入。".formatted(load.lane()),
                    "What lane %s is meant for is lost, and awaited again from the console. Load nothing."
                            .formatted(load.lane())));
        }
        if (!load.product().equals(lane.slot().product())) {
            return Optional.of(wrongProduct(load, lane));
        }
        if (lane.holdsAnother()) {
            return Optional.of(holdsAnother(load, lane));
        }
        Optional<Text> unfit =
                here.fitness().objection(load.product(), Optional.of(load.lot()), Optional.of(load.expiry()));
        if (unfit.isPresent()) {
            return unfit.map(Answer.Refuse::new);
        }
        if (lane.uncounted()) {
            return Optional.of(Answer.refuse(
                    "货道 %s 的库存来自管理平台，尚未清点。请先清点，再装入。".formatted(load.lane()),
                    "What lies in lane %s is known from the console only. Count it first, then load."
                            .formatted(load.lane())));
        }
        if (load.quantity() < 1 || load.quantity() > lane.room()) {
            return Optional.of(tooMany(load, lane));
        }
        Figures figures = new Figures(lane);
        return load.after().isPresent() && !figures.arePossible(load.after().getAsInt())
                ? Optional.of(figures.impossible())
                : Optional.empty();
    }

    private Answer wrongProduct(StaffAction.Load load, Lane lane) {
        Text right = here.name(lane.slot().product());
        Text wrong = here.name(load.product());
        return Answer.refuse(
                "货道 %s 应装“%s”，不是“%s”。".formatted(load.lane(), right.zh(), wrong.zh()),
                "Lane %s is for %s, not for %s.".formatted(load.lane(), right.en(), wrong.en()));
    }

    private Answer holdsAnother(StaffAction.Load load, Lane lane) {
        Text there = here.name(lane.product());
        return Answer.refuse(
                "货道 %s 改装其他药具，里面还有“%s”。请全部取出，登记清点为 0 盒，再装入。".formatted(load.lane(), there.zh()),
                "Lane %s is for another product now, and %s is still in it. Take all of it out, count the lane as 0, then load."
                        .formatted(load.lane(), there.en()));
    }

    private static Answer tooMany(StaffAction.Load load, Lane lane) {
        int capacity = lane.slot().capacity();
        return Answer.refuse(
                "货道 %s 最多放 %d 盒，按记录再装 %d 盒放不下。请先取出新装的，清点后再装。".formatted(load.lane(), capacity, load.quantity()),
                "Lane %s holds %d, and by the record %d more do not fit. Take the new ones out, count the lane, then load."
                        .formatted(load.lane(), capacity, load.quantity()));
    }

    private Answer considered(StaffAction.Load load, Lane lane) {
        List<Text> doubts = new ArrayList<>();
        here.fitness().doubt(load.expiry()).ifPresent(doubts::add);
        int expected = lane.count() + load.quantity();
        if (new Figures(lane).areSurprising(load.after().orElse(expected), expected)) {
            doubts.add(
                    new Text(
                            "数量与记录不符。请再看一遍装入几盒、现在共几盒，重新填写。",
                            "The figures do not fit the record. Look again how many went in and how many lie there now, and enter them once more."));
        }
        return doubts.isEmpty() ? accept(load, lane) : new Answer.LookAgain(joined(doubts));
    }

    private static Text joined(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::zh).collect(Collectors.joining()),
                texts.stream().map(Text::en).collect(Collectors.joining(" ")));
    }

    /** A count that only says what was known is no entry of its own, unless it ends a doubt. */
    private Answer accept(StaffAction.Load load, Lane lane) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Loaded(load.lane(), load.product(), load.lot(), load.expiry(), load.quantity(), by));
        int expected = lane.count() + load.quantity();
        int after = load.after().orElse(expected);
        if (load.after().isPresent() && (after != expected || new Figures(lane).areInDoubt())) {
            facts.add(new Counted(load.lane(), after, by));
        }
        return new Answer.Accept(
                facts, after == expected ? Optional.empty() : Optional.of(Figures.told(after, expected)));
    }
}
