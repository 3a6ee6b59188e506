package yaogui.console.fleet;

import java.time.LocalDate;
import yaogui.protocol.DispenserId;
import yaogui.protocol.ProductId;

/**
 * One day of one product at one dispenser. Never shown to a person: it is so small that it may be one resident.
 *
 * @param dispenser where
 * @param product what
 * @param day in the county's time zone
 * @param taken boxes that residents took
 * @param fractionInStock the part of the day, 0 to 1, in which a lane that works held at least one box
 */
public record DemandDay(DispenserId dispenser, ProductId product, LocalDate day, int taken, double fractionInStock) {}
