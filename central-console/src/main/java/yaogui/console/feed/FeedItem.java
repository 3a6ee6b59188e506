package yaogui.console.feed;

import java.time.Instant;

/**
 * Something that others are told.
 *
 * @param number its place in the order of commits; gaps mean nothing
 * @param id the same whenever it is told again
 * @param type such as {@code stock.moved}
 * @param subject the dispenser or product; {@code console} for what concerns neither
 * @param at when, no finer than the journal says
 * @param data JSON
 */
record FeedItem(long number, String id, String type, String subject, Instant at, String data) {}
