package yaogui.agent.upkeep;

import java.util.List;
import java.util.Optional;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Fact;

/** What comes of something that staff want to record. */
public sealed interface Answer {

    /** Why it is not recorded; empty if it is. */
    Optional<Text> refusal();

    /**
     * It is recorded.
     *
     * @param facts for the journal, in their order
     * @param told what the person should know afterwards, such as by how much a count differs
     */
    record Accept(List<Fact> facts, Optional<Text> told) implements Answer {

        /** Copies the facts. */
        public Accept {
            facts = List.copyOf(facts);
        }

        Accept(Fact fact) {
            this(List.of(fact), Optional.empty());
        }

        @Override
        public Optional<Text> refusal() {
            return Optional.empty();
        }
    }

    /** It is surprising, and nothing is recorded; given once more, the very same, it is taken. */
    record LookAgain(Text why) implements Answer {

        @Override
        public Optional<Text> refusal() {
            return Optional.of(why);
        }
    }

    /** It cannot be right, and nothing is recorded. */
    record Refuse(Text why) implements Answer {

        @Override
        public Optional<Text> refusal() {
            return Optional.of(why);
        }
    }

    static Answer refuse(String zh, String en) {
        return new Refuse(new Text(zh, en));
    }
}
