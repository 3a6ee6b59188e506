package yaogui.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.Packing;
import yaogui.simulation.network.SimulatedBroker;
import yaogui.simulation.rules.CardSearch;
import yaogui.simulation.rules.RecordingCheck;

/**
 * A small county over some days: its points, its console, a bad line between them, and everybody who comes by. The same
 * seed gives the same course, and every rule is held after everything that happens.
 */
final class County {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Eight in the evening here, so that what keeps until tomorrow is expired for most of the second day. */
    private static final Instant BEGINNING = Instant.parse("2027-03-01T12:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    /** Longer than any quota window of the policy, so that a window begun by it lies ahead. */
    private static final Duration MONTH_ON = Duration.ofDays(40);

    private static final Duration SLOW = Duration.ofHours(2);
    private static final int MOST_POINTS = 2;
    private static final double CUT_INSIDE_A_WRITE = 0.03;

    /** The same cards in every county: to sign a new deck for each would take longer than to live with it. */
    private static final Cards DECK = new Cards(new SplittableRandom(1), BEGINNING);

    private static final CardSearch SEARCH = new CardSearch(DECK.spellings());

    private final Path folder;
    private final SplittableRandom random;
    private final VirtualTime time = new VirtualTime(BEGINNING);
    private final Goods goods = new Goods();
    private final SimulatedBroker broker;
    private final CountyConsole console;
    private final StationStaff staff;
    private final Map<SimulatedPoint, Rules> points = new LinkedHashMap<>();

    private final Set<SimulatedPoint> wereRight = new HashSet<>();
    private int heard;
    private int hours;

    /** @param folder empty; for the journals and the console's store */
    County(long seed, Path folder) throws SQLException {
        this.folder = folder;
        random = new SplittableRandom(seed);
        broker = new SimulatedBroker(random.split());
        console = new CountyConsole(folder.resolve("console"), broker, time, DECK.trust(), random.split());
        staff = new StationStaff(goods, random.split());
        int number = 1 + random.nextInt(MOST_POINTS);
        for (int i = 1; i <= number; i++) {
            addPoint(Points.any(i, folder, console.access(), random.split()));
        }
    }

    private void addPoint(Points.Fitted fitted) throws SQLException {
        SimulatedCabinet cabinet = new SimulatedCabinet(fitted.equipment(), fitted.faults(), time, random.split());
        SimulatedPoint point = new SimulatedPoint(fitted.configuration(), cabinet, broker, time, random.split());
        points.put(point, new Rules(point, goods, ZONE, time));
        console.enter(fitted.configuration());
        point.powerOn();
        point.work(Duration.ofSeconds(3));
        visit(point);
    }

    /**
     * Lets days pass.
     *
     * @throws yaogui.simulation.rules.BrokenRule at the first rule that does not hold
     */
    void live(int days) {
        long end = time.getAsLong() + DAY.multipliedBy(days).toNanos();
        double perDay = Happening.allPerDay() * points.size();
        while (time.getAsLong() < end) {
            double daysUntilNext = -Math.log(1 - random.nextDouble()) / perDay;
            passUntil(time.getAsLong() + (long) (DAY.toNanos() * daysUntilNext));
            List<SimulatedPoint> all = new ArrayList<>(points.keySet());
            happen(Happening.any(random), all.get(random.nextInt(all.size())));
            check();
        }
    }

    private void passUntil(long then) {
        while (time.getAsLong() < then) {
            time.passUntil(Math.min(then, time.getAsLong() + SLOW.toNanos()));
            points.keySet().forEach(SimulatedPoint::tick);
            console.tick();
        }
    }

    private void happen(Happening happening, SimulatedPoint point) {
        if (happening.leavesTheAgentAlone() && random.nextDouble() < CUT_INSIDE_A_WRITE) {
            point.tearAfter(1);
        }
        switch (happening) {
            case RESIDENT_COMES -> DECK.anyone(random).visit(point);
            case POWER_FAILS -> point.cutPower();
            case AGENT_IS_KILLED -> point.killAgent();
            case POWER_RETURNS -> point.powerOn();
            case POWER_RETURNS_WITH_CLOCK_WRONG -> {
                point.cutPower();
                point.clock()
                        .setError(random.nextBoolean() ? Duration.between(time.instant(), Instant.EPOCH) : MONTH_ON);
                point.powerOn();
            }
            case SOMEBODY_TURNS_THE_CLOCK -> {
                point.setLine(false);
                point.cutPower();
                point.clock().setRight();
                point.powerOn();
                point.clock().setError(random.nextBoolean() ? MONTH_ON : DAY.negated());
                DECK.anyone(random).visit(point);
            }
            case CLOCK_IS_SET -> point.clock().setRight();
            case LINE_BREAKS -> point.setLine(false);
            case LINE_MENDS -> point.setLine(true);
            case BROKER_RESTARTS -> broker.restart();
            case CONSOLE_STOPS -> console.stop();
            case CONSOLE_STARTS -> console.start();
            case STAFF_VISITS -> visit(point);
            case LOT_IS_RECALLED -> console.recallAny(point.configuration().lanes());
            case CONSOLE_COMMANDS -> console.commandAny(point.configuration());
            case ENEMY_SPEAKS -> console.enemySpeaks(point.id());
        }
        shutDoor(point);
        point.work(Duration.ofSeconds(2));
        point.clock().disarm();
        console.tick();
    }

    private void visit(SimulatedPoint point) {
        point.powerOn();
        point.clock().setRight();
        LocalDate today = LocalDate.ofInstant(time.instant(), ZONE);
        Rules rules = Objects.requireNonNull(points.get(point));
        staff.visit(point, today).forEach(rules::counted);
    }

    private static void shutDoor(SimulatedPoint point) {
        point.cabinet().clear(SimulatedFault.F17_DOOR_OPEN);
    }

    private void check() {
        points.values().forEach(Rules::check);
        points.keySet().forEach(console::check);
        checkHours();
    }

    /** A board whose clock was wrong meanwhile knows no better when an hour is over. */
    private void checkHours() {
        int before = heard;
        heard = broker.seenSoFar();
        for (SimulatedPoint point : points.keySet()) {
            boolean right = point.clock().isRight();
            if (right
                    && wereRight.contains(point)
                    && point.configuration().prompt().isEmpty()) {
                hours += console.checkHours(point, before);
            }
            if (right) {
                wereRight.add(point);
            } else {
                wereRight.remove(point);
            }
        }
    }

    /**
     * Power, clocks and lines are put right, and what is still under way arrives. Then the county's books must agree with
     * every journal, entry by entry and box by box, nothing anywhere may name a card, and what the flight recorders kept must
     * be what happened.
     */
    void settle() throws IOException {
        for (SimulatedPoint point : points.keySet()) {
            point.clock().setRight();
            point.setLine(true);
            point.powerOn();
        }
        console.start();
        for (int i = 0; i < 200 && !points.keySet().stream().allMatch(console::hasAllOf); i++) {
            passUntil(time.getAsLong() + Duration.ofMinutes(1).toNanos());
        }
        check();
        points.keySet().forEach(console::booksAgree);
        points.keySet().forEach(SimulatedPoint::stop);
        console.close();
        requireUnnamed();
    }

    private void requireUnnamed() throws IOException {
        for (byte[] message : broker.everythingSeen()) {
            SEARCH.requireNone(unpacked(message), "a message");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                SEARCH.requireNone(Files.readAllBytes(file), file.getFileName().toString());
                if (RecordingCheck.isRecording(file)) {
                    SEARCH.requireNone(RecordingCheck.unpacked(file), "what %s holds".formatted(file.getFileName()));
                    RecordingCheck.requireSamePath(file);
                }
            }
        }
    }

    private static byte[] unpacked(byte[] message) {
        try {
            return Packing.unpack(message);
        } catch (MalformedMessage noise) {
            return message;
        }
    }

    /** What was lived through. */
    Tally tally() {
        return Tally.of(points.keySet()).withHours(hours);
    }
}
