/**
 * Restocking: a pure function from a {@link yaogui.console.restocking.Snapshot} to a
 * {@link yaogui.console.restocking.Plan} with its reasons.
 *
 * <p>{@link yaogui.console.restocking.RestockingPlanner#plan} asks three questions in this order.
 *
 * <ol>
 *   <li><b>What will be taken?</b> {@code demand}: n boxes in T days in stock, with a gamma prior from the neighbours by
 *       empirical Bayes, give a gamma posterior of the rate and so a negative binomial demand over any number of days.
 *   <li><b>What should be there?</b> {@code ShelfTarget}: the quantile over visit interval and lead time at the service level,
 *       bounded by capacity and by what is used before expiry. {@code Allocation} shares a short station by the unmet demand
 *       that each box prevents, first expired first out. {@code DuePlaces} says where a visit is worth its way.
 *   <li><b>Who drives where?</b> {@code rounds}: one round a van, most worth an hour first, then shortened.
 * </ol>
 *
 * <p>{@code Inspection} looks through the snapshot first: what is wrong with it becomes a
 * {@link yaogui.console.restocking.Finding} with a proposal, and the rest is planned all the same.
 *
 * <p>The package knows the JDK and itself: no database, clock, chance, web or JSON; a test holds it. Everything public is a
 * plain record. {@code docs/restocking.md} gives the formulas and their sources.
 */
@NullMarked
package yaogui.console.restocking;

import org.jspecify.annotations.NullMarked;
