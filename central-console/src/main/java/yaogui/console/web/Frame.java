package yaogui.console.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import yaogui.console.staff.Account;
import yaogui.console.staff.Capability;
import yaogui.protocol.document.Text;

/**
 * What every page has around it, and how it speaks.
 *
 * @param words in the reader's language
 * @param reader who is signed in
 * @param formToken what each form must carry
 * @param path of this page, with its query
 * @param now when it was made
 * @param zone the county's
 * @param done what the reader has just done
 */
public record Frame(
        Words words,
        Optional<Account> reader,
        String formToken,
        String path,
        Instant now,
        ZoneId zone,
        Optional<Done> done) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** From here on a version is the second in which it was made; below it is counted. */
    private static final long FIRST_MOMENT = 1_000_000_000;

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** The word for one of a family. */
    public String of(String family, Enum<?> one) {
        return words.of(family, one);
    }

    public String name(Text text) {
        return words.language() == Language.CHINESE ? text.zh() : text.en();
    }

    public Language language() {
        return words.language();
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** A moment, to the minute, in the county's time. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** The version of a document: the moment in which it was made, or a short number. */
    public String version(long version) {
        return version < FIRST_MOMENT
                ? String.valueOf(version)
                : SECOND.format(Instant.ofEpochSecond(version).atZone(zone));
    }

    /** The version that is in force; a dash if none is. */
    public String version(Optional<Long> version) {
        return version.map(this::version).orElse("–");
    }

    public String number(long value) {
        return String.format(language().locale(), "%,d", value);
    }

    /** With one decimal. */
    public String tenths(double value) {
        return String.format(language().locale(), "%,.1f", value);
    }

    /** With three decimals at most, as a formula's result. */
    public String figure(double value) {
        return value == Math.rint(value)
                ? number((long) value)
                : String.format(language().locale(), "%,.3f", value);
    }

    /** How long ago, in one unit. */
    public String ago(Instant at) {
        Duration ago = Duration.between(at, now);
        if (ago.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("ago.now");
        }
        if (ago.compareTo(Duration.ofHours(1)) < 0) {
            return say("ago.minutes", ago.toMinutes());
        }
        return ago.compareTo(Duration.ofDays(2)) < 0 ? say("ago.hours", ago.toHours()) : say("ago.days", ago.toDays());
    }

    /** So many minutes, in the largest unit of which there are two. */
    public String lasting(int minutes) {
        if (minutes < 120) {
            return say("lasting.minutes", minutes);
        }
        return minutes < 2 * 24 * 60 ? say("lasting.hours", minutes / 60) : say("lasting.days", minutes / (24 * 60));
    }

    /** Several of a kind in one line. */
    public String list(List<String> several) {
        return String.join(language() == Language.CHINESE ? "、" : ", ", several);
    }

    /** What it is, and which one of them. */
    public String named(String what, String which) {
        return what + (language() == Language.CHINESE ? "：" : ": ") + which;
    }

    public boolean may(Capability capability) {
        return reader.filter(account -> account.may(capability)).isPresent();
    }

    /** Whether this page is below {@code section}, for the navigation. */
    public boolean isIn(String section) {
        return path.equals(section) || path.startsWith(section + "/") || path.startsWith(section + "?");
    }

    /** Where the other language shows the same page. */
    public String otherLanguage() {
        return "/language/" + language().other().code() + "?back="
                + java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
    }
}
