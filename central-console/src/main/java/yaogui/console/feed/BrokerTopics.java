package yaogui.console.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yaogui.protocol.CountyId;
import yaogui.protocol.link.PahoLink;

/**
 * Publishes CloudEvents below {@code yaogui/1/<county>/out/}, each when the broker has taken the one before, so that their
 * order holds. What the broker does with them is beyond our word.
 */
final class BrokerTopics implements Receiver {

    private final PahoLink link;
    private final String prefix;
    private final CloudEvents events;
    private final Duration patience;

    /** @param link is closed with this */
    BrokerTopics(PahoLink link, CountyId county, CloudEvents events, Duration patience) {
        this.link = link;
        this.prefix = "yaogui/1/%s/out/".formatted(county.text());
        this.events = events;
        this.patience = patience;
    }

    @Override
    public Delivery deliver(List<FeedItem> items) {
        for (int taken = 0; taken < items.size(); taken++) {
            String trouble = publish(items.get(taken));
            if (!trouble.isEmpty()) {
                return taken > 0 ? new Delivery.Taken(taken) : new Delivery.Failed(trouble);
            }
        }
        return new Delivery.Taken(items.size());
    }

    private String publish(FeedItem item) {
        if (!link.connected()) {
            return "the broker is not connected";
        }
        try {
            boolean taken = link.send(prefix + item.type(), events.one(item), CloudEvents.ONE)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return taken ? "" : "the broker does not take it";
        } catch (TimeoutException e) {
            return "the broker says nothing for %d s".formatted(patience.toSeconds());
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
