/**
 * The one-card (药具一卡通): a credential that names nobody, proves itself without a network, and fits on a small QR code.
 *
 * <p>From the outside in: a text {@code YJ1:} + {@link yaogui.protocol.card.Base45}, which is a
 * {@link yaogui.protocol.card.CoseSign1}, whose payload are the {@link yaogui.protocol.card.CardClaims}. A console issues
 * with {@link yaogui.protocol.card.CardIssuer}; a board judges with {@link yaogui.protocol.card.CardVerifier} by its
 * {@link yaogui.protocol.card.CardTrust}.
 */
@NullMarked
package yaogui.protocol.card;

import org.jspecify.annotations.NullMarked;
