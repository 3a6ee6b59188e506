package yaogui.console.fleet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.identity.KeptFile;
import yaogui.protocol.message.KeyChain;
import yaogui.protocol.message.KeyList;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * The console's signing keys: the one that signs, the one that is announced to follow it, and the chain by which dispensers
 * find from any of the earlier ones to these. All in files of the console's folder; the chain is written before a key that it
 * ends is thrown away, so that a start after a power cut finds which one signs. Any thread.
 */
public final class ConsoleKeys implements Supplier<ConsoleKey> {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleKeys.class);

    private final Path present;
    private final Path next;
    private final Path chain;
    private final InstantSource clock;
    private volatile Standing standing;

    /**
     * How they stand.
     *
     * @param signing the one that signs
     * @param announced the one that is to follow it, if dispensers are told of one
     * @param chain how they came to be these
     * @param number of the last list in it; 0 where the first key is still the only one
     */
    public record Standing(ConsoleKey signing, Optional<ConsoleKey> announced, KeyChain chain, long number) {

        /** What a board is given when it is enrolled. */
        public KeyRing ring() {
            return new KeyRing(number, keys(Stream.concat(Stream.of(signing), announced.stream())));
        }
    }

    private ConsoleKeys(Path home, InstantSource clock, boolean mayMove) {
        this.present = home.resolve("console.key");
        this.next = home.resolve("console.next.key");
        this.chain = home.resolve("console.keys.json");
        this.clock = clock;
        this.standing = read(mayMove);
    }

    /**
     * Reads them, or makes the first one.
     *
     * @throws IllegalStateException if a file holds what it should not, or a key is missing that was announced
     */
    public static ConsoleKeys open(Path home, InstantSource clock) {
        return new ConsoleKeys(home, clock, true);
    }

    /**
     * Looks at them without changing a file; for a program beside a console that runs.
     *
     * @throws IllegalStateException if there are none, or a file holds what it should not
     */
    public static Standing look(Path home, InstantSource clock) {
        if (!Files.exists(home.resolve("console.key"))) {
            throw new IllegalStateException(
                    "There is no console.key in %s: the console makes it at its first start. Give its folder with --home."
                            .formatted(home));
        }
        return new ConsoleKeys(home, clock, false).standing;
    }

    private Standing read(boolean mayMove) {
        KeyChain known = readChain();
        ConsoleKey key = ConsoleKey.openOrCreate(present);
        if (known.links().isEmpty()) {
            return new Standing(key, Optional.empty(), known, 0);
        }
        KeyList last = list(known.links().getLast());
        if (last.keys().size() == 1 && !last.keys().containsKey(key.kid())) {
            ConsoleKey follower = required(last);
            if (mayMove) {
                moveUp();
            }
            return new Standing(follower, Optional.empty(), known, last.number());
        }
        if (!last.keys().containsKey(key.kid())) {
            throw missing(present);
        }
        Optional<ConsoleKey> announced = last.keys().size() == 1 ? Optional.empty() : Optional.of(required(last));
        return new Standing(key, announced, known, last.number());
    }

    private KeyChain readChain() {
        try {
            return Files.exists(chain)
                    ? MessageCodec.readDocument(Files.readString(chain), KeyChain.class)
                    : KeyChain.NONE;
        } catch (IOException | MalformedMessage | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "what is known of earlier keys in %s cannot be read: %s. Put it back from a copy, together with %s."
                            .formatted(chain, e.getMessage(), present),
                    e);
        }
    }

    private static KeyList list(Signed link) {
        try {
            return MessageCodec.readDocument(link.document(), KeyList.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a key list that the console itself wrote: " + e.getMessage(), e);
        }
    }

    private ConsoleKey required(KeyList list) {
        try {
            ConsoleKey key = ConsoleKey.read(next);
            if (list.keys().containsKey(key.kid())) {
                return key;
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.error("{} cannot be read: {}", next, e.toString());
        }
        throw missing(next);
    }

    private IllegalStateException missing(Path file) {
        return new IllegalStateException(
                "%s is not the key that dispensers were told of, by %s. Put both, and %s, back from the same copy."
                        .formatted(file, chain, file.equals(next) ? present : next));
    }

    private void moveUp() {
        try {
            Files.move(next, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot take the place of %s: %s".formatted(next, present, e), e);
        }
    }

    /** The one that signs now. */
    @Override
    public ConsoleKey get() {
        return standing.signing();
    }

    public Standing standing() {
        return standing;
    }

    /**
     * Makes the key that is to follow, and says so, signed by the present one; nothing happens if one is announced already.
     *
     * @throws IllegalStateException if it cannot be written
     */
    public synchronized Standing announce() {
        Standing now = standing;
        if (now.announced().isEmpty()) {
            if (!holds(present, now.signing())) {
                moveUp();
            }
            try {
                Files.deleteIfExists(next);
            } catch (IOException e) {
                throw new IllegalStateException("%s is in the way of a new key: %s".formatted(next, e), e);
            }
            ConsoleKey follower = ConsoleKey.openOrCreate(next);
            follow(now, now.signing(), Optional.of(follower), now.signing());
        }
        return standing;
    }

    /** A change that could not be ended has left the key that signs under the other name. */
    private static boolean holds(Path file, ConsoleKey key) {
        try {
            return ConsoleKey.read(file).kid().equals(key.kid());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.error("{} cannot be read: {}", file, e.toString());
            return false;
        }
    }

    /**
     * From now on the announced key signs, and the one before it counts no more and is thrown away; nothing happens if none
     * is announced.
     *
     * @throws IllegalStateException if it cannot be written
     */
    public synchronized Standing goOver() {
        Standing now = standing;
        now.announced().ifPresent(follower -> {
            follow(now, follower, Optional.empty(), follower);
            moveUp();
        });
        return standing;
    }

    private void follow(Standing before, ConsoleKey signing, Optional<ConsoleKey> announced, ConsoleKey signer) {
        long number = Math.max(before.number() + 1, clock.instant().getEpochSecond());
        KeyList list = new KeyList(number, keys(Stream.concat(Stream.of(signing), announced.stream())));
        List<Signed> links = new ArrayList<>(before.chain().links());
        links.add(signer.sign(Signed.Purpose.KEYS, list));
        KeyChain longer = new KeyChain(links);
        try {
            KeptFile.write(chain, MessageCodec.writeDocument(longer).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be written: %s".formatted(chain, e.getMessage()), e);
        }
        standing = new Standing(signing, announced, longer, number);
        LOG.warn(
                "The console's keys are {} now, list {}. Copy the console's folder.",
                list.keys().keySet(),
                number);
    }

    private static Map<String, String> keys(Stream<ConsoleKey> all) {
        return all.collect(Collectors.toMap(ConsoleKey::kid, ConsoleKey::publicKeyText));
    }
}
