package yaogui.console.web;

import java.time.ZoneId;

/**
 * Where and how the pages are offered.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port 0 for any that is free
 * @param https whether browsers reach it by https (a proxy in front), so that cookies are sent by nothing else
 * @param zone the county's
 */
public record WebSettings(String host, int port, boolean https, ZoneId zone) {}
