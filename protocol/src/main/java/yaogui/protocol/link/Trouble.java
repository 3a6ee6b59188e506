package yaogui.protocol.link;

import org.slf4j.Logger;

/** Logs a trouble when it begins, counts it while it lasts, and says the count when it has changed or ended. */
final class Trouble {

    private final Logger log;
    private String last = "";
    private long times;

    Trouble(Logger log) {
        this.log = log;
    }

    synchronized void say(String sentence) {
        if (sentence.equals(last)) {
            times++;
            return;
        }
        over();
        log.warn(sentence);
        last = sentence;
        times = 1;
    }

    /** It has ended; says nothing if there was none, or if it was said once already. */
    synchronized void over() {
        if (times > 1) {
            log.info("That was so {} times: {}", times, last);
        }
        last = "";
        times = 0;
    }
}
