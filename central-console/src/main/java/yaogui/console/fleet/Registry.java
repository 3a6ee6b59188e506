package yaogui.console.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Enters the places, dispensers and products of the county. Entering one again changes it. Any thread. */
public final class Registry {

    private final Database database;

    public Registry(Database database) {
        this.database = database;
    }

    public void enter(Site site) {
        database.write(handle -> enter(handle, site));
    }

    /** Enters a place within a transaction of the caller's. */
    public static int enter(Handle handle, Site site) {
        return handle.createUpdate("""
                        INSERT INTO site (id, name_zh, name_en, township, kind, latitude, longitude)
                        VALUES (:id, :zh, :en, :township, :kind, :latitude, :longitude)
                        ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                            township = excluded.township, kind = excluded.kind,
                            latitude = excluded.latitude, longitude = excluded.longitude
                        """)
                .bind("id", site.id())
                .bind("zh", site.name().zh())
                .bind("en", site.name().en())
                .bind("township", site.township())
                .bind("kind", site.kind())
                .bind("latitude", site.latitude())
                .bind("longitude", site.longitude())
                .execute();
    }

    /** Enters a dispenser; it comes in when somebody has enrolled a board for it. */
    public void enter(DispenserId dispenser, DispenserKind kind, SiteId site) {
        enter(dispenser, kind, site, Optional.empty());
    }

    /**
     * Enters a dispenser with a secret, which counts only at a console that is told to try things out.
     *
     * @param secret at least 16 characters by chance; only its hash is kept, which is enough for a secret that nobody
     *     can guess
     * @throws IllegalArgumentException if the secret is shorter
     */
    public void enter(DispenserId dispenser, DispenserKind kind, SiteId site, String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException(
                    "dispenser %s: a secret of %d characters; use 16 or more".formatted(dispenser, secret.length()));
        }
        enter(dispenser, kind, site, Optional.of(hash(dispenser, secret)));
    }

    private void enter(DispenserId dispenser, DispenserKind kind, SiteId site, Optional<String> hash) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO dispenser (id, kind, site, secret_hash) VALUES (:id, :kind, :site, :hash)
                        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, site = excluded.site,
                            secret_hash = excluded.secret_hash
                        """)
                .bind("id", dispenser)
                .bind("kind", kind)
                .bind("site", site)
                .bind("hash", hash.orElse(null))
                .execute());
    }

    /** Enters what a product is. */
    public void enter(Product product) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO product (id, product_class, name_zh, name_en, document)
                        VALUES (:id, :class, :zh, :en, :document)
                        ON CONFLICT (id) DO UPDATE SET product_class = excluded.product_class,
                            name_zh = excluded.name_zh, name_en = excluded.name_en, document = excluded.document
                        """)
                .bind("id", product.id())
                .bind("class", product.productClass().text())
                .bind("zh", product.name().zh())
                .bind("en", product.name().en())
                .bind("document", MessageCodec.writeDocument(product))
                .execute());
    }

    /** The products that somebody has entered, as dispensers are told of them. */
    public Catalogue catalogue() {
        return new Catalogue(database.read(handle -> handle
                .createQuery("SELECT document FROM product WHERE document IS NOT NULL ORDER BY id")
                .mapTo(String.class)
                .list()
                .stream()
                .map(Registry::product)
                .toList()));
    }

    private static Product product(String json) {
        try {
            return MessageCodec.readDocument(json, Product.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a product that the console itself wrote: " + e.getMessage(), e);
        }
    }

    /** Whether this is the dispenser's secret; false too for a dispenser that nobody entered or that has none. */
    public boolean admits(DispenserId dispenser, String secret) {
        Optional<String> kept = database.read(handle -> handle.createQuery(
                        "SELECT secret_hash FROM dispenser WHERE id = :id AND secret_hash IS NOT NULL")
                .bind("id", dispenser)
                .mapTo(String.class)
                .findOne());
        return kept.isPresent()
                && MessageDigest.isEqual(
                        kept.get().getBytes(StandardCharsets.UTF_8),
                        hash(dispenser, secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(DispenserId dispenser, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((dispenser + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
