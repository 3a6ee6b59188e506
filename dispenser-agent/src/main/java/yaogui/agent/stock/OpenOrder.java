package yaogui.agent.stock;

import yaogui.protocol.event.OrderPlaced;

/**
 * An order that has no end yet.
 *
 * @param placed how it began
 * @param turning whether its motor may have been switched on
 */
public record OpenOrder(OrderPlaced placed, boolean turning) {}
