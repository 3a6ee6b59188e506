package yaogui.console.identity;

import java.nio.file.Path;

/**
 * Where a county's authority lies.
 *
 * @param folder in the console's own; for its owner only
 */
record AuthorityFiles(Path folder) {

    Path root() {
        return folder.resolve("root.pem");
    }

    /** May be moved away: it is needed once in a few years. */
    Path rootKey() {
        return folder.resolve("root.key");
    }

    Path issuing() {
        return folder.resolve("issuing.pem");
    }

    Path issuingKey() {
        return folder.resolve("issuing.key");
    }

    Path revocations() {
        return folder.resolve("revoked.pem");
    }
}
