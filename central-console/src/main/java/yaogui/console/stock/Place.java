package yaogui.console.stock;

import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;

/** Where goods are. They are in exactly one place. */
public sealed interface Place {

    /** As it stands in the store: {@code station}, {@code lane:qz-0421/A3}. */
    String text();

    /** The places of which there is one. */
    enum Common implements Place {
        /** Whoever delivers to the county; its balance is below 0 by all that was delivered. */
        SUPPLIER("supplier"),
        /** The county's supply station. */
        STATION("station"),
        /** The vans, taken together. */
        VEHICLE("vehicle"),
        /** Taken by residents. */
        RESIDENT("resident"),
        /** Set aside: expired, recalled or damaged. */
        QUARANTINE("quarantine"),
        /** Destroyed, with a certificate. */
        DESTROYED("destroyed"),
        /** The adjusting place: what a count found missing went here, what it found in excess came from here. */
        UNEXPLAINED("unexplained");

        private final String text;

        Common(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * A lane of a dispenser.
     *
     * @param dispenser whose
     * @param lane which
     */
    record Lane(DispenserId dispenser, LaneId lane) implements Place {

        private static final String PREFIX = "lane:";

        @Override
        public String text() {
            return PREFIX + dispenser + "/" + lane;
        }
    }

    /** @throws IllegalArgumentException if there is no such place */
    static Place of(String text) {
        for (Common place : Common.values()) {
            if (place.text.equals(text)) {
                return place;
            }
        }
        int slash = text.indexOf('/');
        if (!text.startsWith(Lane.PREFIX) || slash < 0) {
            throw new IllegalArgumentException("'%s' is no place".formatted(text));
        }
        return new Lane(
                new DispenserId(text.substring(Lane.PREFIX.length(), slash)), new LaneId(text.substring(slash + 1)));
    }
}
