package yaogui.console.web.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yaogui.console.restocking.Round;
import yaogui.console.web.CountyNames;

/**
 * The sheets that go with the vans.
 *
 * @param date the day that they are for
 * @param rounds one a van
 * @param at when it was planned
 * @param names of products and places
 */
public record PrintPage(LocalDate date, List<Round> rounds, Instant at, CountyNames names) {}
