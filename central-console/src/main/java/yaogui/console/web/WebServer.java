package yaogui.console.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.command.CommandBook;
import yaogui.console.command.KeyChange;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.Planograms;
import yaogui.console.fleet.Recalls;
import yaogui.console.identity.Identities;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.console.web.alarms.AlarmRoutes;
import yaogui.console.web.command.CommandRoutes;
import yaogui.console.web.documents.DocumentRoutes;
import yaogui.console.web.documents.KeyRoutes;
import yaogui.console.web.documents.RecallRoutes;
import yaogui.console.web.doubts.DoubtRoutes;
import yaogui.console.web.fleet.FleetRoutes;
import yaogui.console.web.identity.DeviceRoutes;
import yaogui.console.web.identity.IdentityRoutes;
import yaogui.console.web.paper.PaperRoutes;
import yaogui.console.web.people.DoorRoutes;
import yaogui.console.web.people.StaffRoutes;
import yaogui.console.web.places.PlaceRoutes;
import yaogui.console.web.plan.PlanBoard;
import yaogui.console.web.plan.PlanRoutes;
import yaogui.console.web.planogram.PlanogramRoutes;
import yaogui.console.web.stock.LedgerRoutes;
import yaogui.console.web.visits.VisitRoutes;

/** Offers the console's pages over HTTP from when it is made until it is closed. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final long MOST_REQUEST_BYTES = 64 * 1024;

    private final Staff staff;
    private final Cookies cookies;
    private final Visitors visitors;
    private final Pages pages;
    private final Database database;
    private final PlanBoard plans;
    private final CountyDocuments documents;
    private final CommandBook commands;
    private final Planograms planograms;
    private final KeyChange keyChange;
    private final Identities identities;
    private final InstantSource clock;
    private final WebSettings settings;
    private final LiveChanges live;
    private final Javalin javalin;

    /**
     * Starts to listen.
     *
     * @param database the county's store; what it commits moves the open pages
     * @param staff who may come in
     * @param plans the restocking plan
     * @param documents what stands for the county
     * @param commands what is asked of dispensers
     * @param planograms what lanes are for
     * @param keyChange with what is signed
     * @param identities who may be a dispenser
     * @param random for what strangers' forms carry
     * @throws IllegalStateException if the port is taken or may not be used
     */
    public WebServer(
            Database database,
            Staff staff,
            PlanBoard plans,
            CountyDocuments documents,
            CommandBook commands,
            Planograms planograms,
            KeyChange keyChange,
            Identities identities,
            InstantSource clock,
            SecureRandom random,
            WebSettings settings) {
        this.database = database;
        this.staff = staff;
        this.plans = plans;
        this.documents = documents;
        this.commands = commands;
        this.planograms = planograms;
        this.keyChange = keyChange;
        this.identities = identities;
        this.clock = clock;
        this.settings = settings;
        this.cookies = new Cookies(settings.https());
        this.visitors = new Visitors(staff, cookies, clock, random, settings);
        this.pages = new Pages(visitors);
        this.live = new LiveChanges(database::commits, staff.sessions());
        this.javalin = listen();
    }

    private Javalin listen() {
        try {
            return Javalin.create(this::configure).start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "the console's pages cannot be served at %s:%d, which another program has or which this user may not use; choose another port"
                            .formatted(settings.host(), settings.port()),
                    e);
        }
    }

    /** The port that it listens on, also where the settings said 0. */
    public int port() {
        return javalin.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MOST_REQUEST_BYTES;
        config.staticFiles.enableWebjars();
        config.staticFiles.add(files -> {
            files.hostedPath = "/assets";
            files.directory = "/web";
            files.location = Location.CLASSPATH;
        });
        addRoutes(config.routes);
    }

    private void addRoutes(RoutesConfig routes) {
        new Gate(visitors, pages, settings.https()).addTo(routes);
        new DoorRoutes(staff, cookies, pages).addTo(routes);
        new StaffRoutes(staff, pages).addTo(routes);
        new FleetRoutes(database, pages).addTo(routes);
        new PlaceRoutes(database, staff.audit(), pages).addTo(routes);
        new LedgerRoutes(database, pages).addTo(routes);
        new PlanRoutes(database, pages, plans).addTo(routes);
        new DoubtRoutes(database, pages).addTo(routes);
        new AlarmRoutes(database, pages, clock).addTo(routes);
        new VisitRoutes(database, pages, plans).addTo(routes);
        new PaperRoutes(database, pages, clock).addTo(routes);
        new CommandRoutes(database, commands, staff.audit(), pages).addTo(routes);
        new PlanogramRoutes(database, planograms, staff.audit(), pages).addTo(routes);
        new KeyRoutes(documents, keyChange, staff.audit(), pages).addTo(routes);
        new DocumentRoutes(database, documents, staff.audit(), pages).addTo(routes);
        new RecallRoutes(database, new Recalls(database, clock), staff.audit(), pages).addTo(routes);
        new IdentityRoutes(database, identities, pages).addTo(routes);
        new DeviceRoutes(identities).addTo(routes);
        routes.get("/language/{language}", this::changeLanguage);
        routes.sse("/live", live::add);
        routes.exception(Exception.class, this::breakDown);
        routes.error(HttpStatus.NOT_FOUND.getCode(), this::notFound);
    }

    /** Back to where the reader was, which must be a page of ours. */
    private void changeLanguage(Context context) {
        Language.find(context.pathParam("language")).ifPresent(one -> cookies.giveLanguage(context, one));
        String back = Optional.ofNullable(context.queryParam("back")).orElse("/");
        boolean isOurs = back.matches("/(?:[^/\\\\].*)?") && back.chars().noneMatch(Character::isISOControl);
        context.redirect(isOurs ? back : "/");
    }

    private void breakDown(Exception trouble, Context context) {
        LOG.error("{} {} broke", context.method(), context.path(), trouble);
        pages.notice(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), "notice.broken");
    }

    /** Where a page has not said itself what is missing. */
    private void notFound(Context context) {
        boolean isSaid = Optional.ofNullable(context.res().getContentType())
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
        if (!isSaid) {
            pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-page");
        }
    }

    @Override
    public void close() {
        live.close();
        javalin.stop();
    }
}
