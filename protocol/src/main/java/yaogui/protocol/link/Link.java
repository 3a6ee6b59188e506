package yaogui.protocol.link;

import java.util.Optional;

/**
 * A connection to the county's broker that comes and goes by itself. Nothing here blocks and nothing calls back: whoever
 * holds it asks it, on one thread.
 */
public interface Link extends AutoCloseable {

    /** Whether messages can be handed over now. Changes at any time. */
    boolean connected();

    /**
     * Hands a message over, QoS 1. That the broker then has it means nothing yet: the one who must know waits for the
     * other side's own word.
     *
     * @param retained whether the broker keeps it as the last word on its topic
     * @return false when there is no connection or no room in the window now; try again later
     */
    boolean publish(String topic, byte[] payload, boolean retained);

    /**
     * Hands a message over that may be lost without harm, QoS 0: whoever misses it asks again. It is not kept for one who is
     * away, and nobody says that it came.
     *
     * @return as {@link #publish}
     */
    boolean tell(String topic, byte[] payload);

    /**
     * How many messages were handed over on this connection of which the broker has not said that it has them. On a thin line
     * one may be on its way for minutes: to hand the same over again would only make it later.
     */
    int underWay();

    /** The oldest message that has arrived and was not taken yet. */
    Optional<Arrival> poll();

    /** A message that arrived. */
    interface Arrival {

        String topic();

        byte[] payload();

        /** It has been dealt with, or refused for good: the broker may forget it. Until then it comes again. */
        void done();
    }

    @Override
    void close();
}
