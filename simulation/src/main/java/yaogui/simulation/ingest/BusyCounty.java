package yaogui.simulation.ingest;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Topics;

/** Dispensers that send as fast as they are acknowledged, or at a pace; all of them on one thread, but for their handshakes. */
final class BusyCounty implements AutoCloseable {

    private static final int LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HEADROOM_BYTES = 4 * 1024;

    private final NioEventLoopGroup loop = new NioEventLoopGroup(1);
    private final NioEventLoopGroup elsewhere = new NioEventLoopGroup(1);
    /** A thousand boards have a thousand processors for their part of the handshake; here they have at least all there are. */
    private final ExecutorService handshakes =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private final List<BusyDispenser> dispensers = new ArrayList<>();
    private final List<Enrolled> enrolled;
    private final LongSupplier nanos;
    private final Tally tally = new Tally();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private final CountDownLatch ready;
    private volatile boolean closing;

    /** Connects nobody yet. */
    BusyCounty(Topics topics, List<Enrolled> enrolled, Instant now, LongSupplier nanos, RandomGenerator random) {
        this.enrolled = enrolled;
        this.nanos = nanos;
        this.ready = new CountDownLatch(enrolled.size());
        for (Enrolled one : enrolled) {
            dispensers.add(new BusyDispenser(one.id(), topics, new BusyJournal(now, random), new Heard(), nanos));
        }
    }

    /**
     * All connect at once, as after a power cut of the whole county, and each brings what it has at once.
     *
     * @param entries of each
     * @return what was acknowledged, from the first connect to the last acknowledgement
     */
    Storm connectAll(int port, int entries) throws InterruptedException {
        long begun = nanos.getAsLong();
        tally.start(begun);
        for (int i = 0; i < dispensers.size(); i++) {
            BusyDispenser dispenser = dispensers.get(i).beginning(BusyDispenser.Pace.once(entries));
            var _ = connect(loop, dispenser, enrolled.get(i).tls(), port);
        }
        waitUntil("every dispenser is connected", () -> ready.getCount() == 0);
        long connected = nanos.getAsLong();
        waitUntil("all is acknowledged", this::allAcknowledged);
        return new Storm(connected - begun, nanos.getAsLong() - begun, tally.stop(nanos.getAsLong()));
    }

    /**
     * What came of it.
     *
     * @param connectedNanos until the last was connected
     * @param committedNanos until the last was acknowledged
     * @param figures of the acknowledgements
     */
    record Storm(long connectedNanos, long committedNanos, Figures figures) {}

    /** Lets one flood the broker until the channel is closed. */
    Channel connect(Flooder flooder, Enrolled as, int port) {
        return connect(elsewhere, flooder, as.tls(), port);
    }

    private Channel connect(NioEventLoopGroup loop, ChannelHandler handler, SSLContext tls, int port) {
        ChannelFuture connected = bootstrap(loop, handler, tls)
                .connect(InetAddress.getLoopbackAddress(), port)
                .awaitUninterruptibly();
        if (!connected.isSuccess()) {
            throw new IllegalStateException("nothing listens at port %d of this machine".formatted(port));
        }
        return connected.channel();
    }

    private Bootstrap bootstrap(NioEventLoopGroup loop, ChannelHandler handler, SSLContext tls) {
        return new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        SSLEngine engine = tls.createSSLEngine();
                        engine.setUseClientMode(true);
                        SslHandler secured = new SslHandler(engine, handshakes);
                        secured.setHandshakeTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                        channel.pipeline()
                                .addLast(
                                        secured,
                                        MqttEncoder.INSTANCE,
                                        new MqttDecoder(MessageCodec.MOST_BYTES + HEADROOM_BYTES),
                                        handler);
                    }
                });
    }

    /**
     * All send for a while.
     *
     * @param entries in one message
     * @param perSecond messages of all together; 0 for as fast as they are acknowledged
     * @param warm what happens in this time first is not counted
     * @return what was acknowledged in the time that counts
     */
    Figures send(int entries, double perSecond, Duration warm, Duration counted) throws InterruptedException {
        long every = perSecond > 0 ? (long) (1e9 * dispensers.size() / perSecond) : 0;
        BusyDispenser.Pace pace = new BusyDispenser.Pace(entries, every);
        for (int i = 0; i < dispensers.size(); i++) {
            BusyDispenser dispenser = dispensers.get(i);
            long after = every * i / dispensers.size();
            loop.execute(() -> dispenser.setPace(pace, after));
        }
        rest(warm);
        tally.start(nanos.getAsLong());
        rest(counted);
        Figures figures = tally.stop(nanos.getAsLong());
        dispensers.forEach(dispenser -> loop.execute(() -> dispenser.setPace(BusyDispenser.Pace.NONE, 0)));
        waitUntil("all is acknowledged", this::allAcknowledged);
        return figures;
    }

    private boolean allAcknowledged() {
        return loop.submit(() -> dispensers.stream().allMatch(BusyDispenser::rests))
                .syncUninterruptibly()
                .getNow();
    }

    /** The journals as they are now. To be asked while nothing is under way. */
    List<BusyJournal> journals() {
        return dispensers.stream().map(BusyDispenser::journal).toList();
    }

    private void rest(Duration time) throws InterruptedException {
        long until = nanos.getAsLong() + time.toNanos();
        while (nanos.getAsLong() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            complain();
        }
    }

    private void waitUntil(String what, java.util.function.BooleanSupplier reached) throws InterruptedException {
        long until = nanos.getAsLong() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            complain();
            if (nanos.getAsLong() > until) {
                throw new IllegalStateException("%s: not within %d s".formatted(what, PATIENCE.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private void complain() {
        String why = trouble.get();
        if (why != null) {
            throw new IllegalStateException(why);
        }
    }

    @Override
    public void close() {
        closing = true;
        handshakes.shutdown();
        elsewhere.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** On the event loop's thread. */
    private final class Heard implements BusyDispenser.Watch {

        @Override
        public void ready() {
            ready.countDown();
        }

        @Override
        public void acknowledged(long entries, long took) {
            tally.add(entries, took);
        }

        @Override
        public void broke(String why) {
            if (!closing) {
                trouble.compareAndSet(null, why);
            }
        }
    }
}
