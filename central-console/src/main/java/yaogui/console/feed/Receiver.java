package yaogui.console.feed;

import java.util.List;

/** The other end of a feed. Blocks for a bounded time; one thread. */
interface Receiver extends AutoCloseable {

    /** What became of a delivery. */
    sealed interface Delivery {

        /** So many of the first are there for good. */
        record Taken(int items) implements Delivery {}

        /** It does not want them; to send them again will hardly help. */
        record Refused(String why, boolean forGood) implements Delivery {}

        /** It could not be reached, or had trouble of its own. */
        record Failed(String why) implements Delivery {}
    }

    /** Hands over items in their order, one or more. */
    Delivery deliver(List<FeedItem> items);

    @Override
    void close();
}
