package yaogui.protocol.event;

import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * An order was written down. Nothing has moved yet.
 *
 * @param order the seq of this very entry
 * @param lane which lane is to turn
 * @param product what it holds
 * @param lot the lot that lies in front
 */
public record OrderPlaced(long order, LaneId lane, ProductId product, LotId lot) implements OrderFact {}
