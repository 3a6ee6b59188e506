package yaogui.protocol.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;

/**
 * What a board is given when it is enrolled.
 *
 * @param county whose point it is
 * @param dispenser as whom it is known from now on
 * @param certificates its own first, then that of who issued it: DER, base64
 * @param root the county's root certificate, by which it knows the broker: DER, base64
 * @param consoleKeys whose signatures it obeys: Ed25519, X.509 form, base64url, by key name
 * @param keysNumber of the key list that these are; empty where the first key is still the only one
 */
public record Grant(
        CountyId county,
        DispenserId dispenser,
        List<String> certificates,
        String root,
        Map<String, String> consoleKeys,
        Optional<Long> keysNumber) {

    /** Copies the collections. */
    public Grant {
        certificates = List.copyOf(certificates);
        consoleKeys = Map.copyOf(consoleKeys);
    }
}
