package yaogui.console.web.paper;

/** Why something from paper is not entered. */
public enum PaperRefusal {
    NO_STAFF_NUMBER,
    /** The day of the visit is missing, lies ahead, or too far back. */
    BAD_DAY,
    NO_LANE,
    NO_DEED,
    NO_LOT,
    NO_EXPIRY,
    NO_QUANTITY,
    /** What goes into quarantine needs a cause. */
    NO_CAUSE,
    WRONG_PRODUCT,
    /** The code on the box is that of a display sample. */
    SAMPLE,
    /** The code on the box is not one of this product's. */
    OTHER_BOX,
    EXPIRED,
    HELD,
    /** More than the lane holds. */
    TOO_MANY,
    /** The lane does not have so many of that lot. */
    NOT_THERE,
    /** Expired or held boxes do not go back on the van. */
    MUST_QUARANTINE,
    /** The very same was entered before. */
    TWICE
}
