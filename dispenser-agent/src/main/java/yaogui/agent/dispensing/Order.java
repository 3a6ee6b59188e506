package yaogui.agent.dispensing;

import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;

/**
 * The order that is under way.
 *
 * @param number the seq of its first entry in the journal
 * @param lane which lane turns for it
 * @param product what was chosen
 */
public record Order(long number, LaneId lane, ProductId product) {}
