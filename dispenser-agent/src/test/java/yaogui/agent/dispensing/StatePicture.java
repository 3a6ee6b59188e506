package yaogui.agent.dispensing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import yaogui.agent.entitlement.QuotaMove;

/** Draws what {@link Dispensing#next} does: every state meets every input in several surroundings. */
final class StatePicture {

    /** So many states that do alike are said in a sentence, not drawn. */
    private static final int MANY = 6;

    /**
     * An input as a person would say it, with the surroundings in which it comes.
     *
     * @param words for the arrow; its circumstances behind a comma, and after the same without any
     */
    record Happening(String words, Input input, Surroundings here) {}

    private record Arrow(String to, String effects) {

        String after(String words) {
            return words + (effects.isEmpty() ? "" : " / " + effects);
        }
    }

    private final List<State> states;
    private final Map<String, Map<Arrow, Set<String>>> arrows = new LinkedHashMap<>();

    StatePicture(List<State> states, List<Happening> happenings) {
        this.states = states;
        happenings.forEach(happening -> states.forEach(state -> draw(state, happening)));
    }

    private void draw(State state, Happening happening) {
        Transition transition = Dispensing.next(state, happening.input(), happening.here());
        Arrow arrow = new Arrow(name(transition.next()), effects(transition));
        boolean nothing = arrow.to().equals(name(state)) && arrow.effects().isEmpty();
        if (!nothing && !isDrawn(happening.words().replaceFirst(",.*", ""), arrow, state)) {
            arrows.computeIfAbsent(happening.words(), words -> new LinkedHashMap<>())
                    .computeIfAbsent(arrow, each -> new LinkedHashSet<>())
                    .add(name(state));
        }
    }

    /** Whether the same happening without its circumstances, behind the comma, leads there too. */
    private boolean isDrawn(String words, Arrow arrow, State state) {
        return arrows.getOrDefault(words, Map.of())
                .getOrDefault(arrow, Set.of())
                .contains(name(state));
    }

    private static String name(State state) {
        return state.getClass().getSimpleName();
    }

    private static String effects(Transition transition) {
        return transition.effects().stream()
                .map(effect -> switch (effect) {
                    case Effect.Write write ->
                        "write " + write.fact().getClass().getSimpleName() + quota(write.quota());
                    case Effect.Turn _ -> "turn";
                    case Effect.StopMotors _ -> "stop motors";
                })
                .collect(Collectors.joining(", "));
    }

    private static String quota(QuotaMove move) {
        return switch (move) {
            case QuotaMove.Untouched _ -> "";
            case QuotaMove.Reserve _ -> " and reserve quota";
            case QuotaMove.Use _ -> " and use quota";
            case QuotaMove.GiveBack _ -> " and give quota back";
        };
    }

    String text() {
        return """
                # The states of a dispenser

                Drawn from the code by a test, `D01_StatePicture`, which fails when the two differ. On an arrow: what happened, and
                after the stroke what is done, in order; if one thing cannot be done, those after it are not.

                ```mermaid
                stateDiagram-v2
                    [*] --> Idle
                %s
                ```

                And from many states alike:

                %s
                """.formatted(drawn(), said());
    }

    private String drawn() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (State state : states) {
            arrows.forEach((words, targets) -> targets.forEach((arrow, from) -> {
                if (from.size() < MANY && from.contains(name(state))) {
                    labels.computeIfAbsent(name(state) + " --> " + arrow.to(), edge -> new ArrayList<>())
                            .add(arrow.after(words));
                }
            }));
        }
        return labels.entrySet().stream()
                .flatMap(edge -> edge.getValue().stream().map(label -> "    " + edge.getKey() + " : " + label))
                .collect(Collectors.joining("\n"));
    }

    private String said() {
        List<String> sentences = new ArrayList<>();
        arrows.forEach((words, targets) -> targets.forEach((arrow, from) -> {
            if (from.size() >= MANY) {
                sentences.add(
                        "- %s: to %s from %s".formatted(arrow.after(words), arrow.to(), sources(from, arrow.to())));
            }
        }));
        return String.join("\n", sentences);
    }

    private String sources(Set<String> from, String to) {
        List<String> others = states.stream()
                .map(StatePicture::name)
                .filter(each -> !from.contains(each) && !each.equals(to))
                .toList();
        return others.isEmpty() ? "everywhere" : "everywhere but " + String.join(", ", others);
    }
}
