package yaogui.agent.recorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import yaogui.agent.entitlement.Allowance;
import yaogui.agent.entitlement.Allowances;
import yaogui.agent.entitlement.Quota;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.document.Product;

/**
 * Says what the entitlement said then. Where it is asked what was not asked then, it says what it said of that product last,
 * and of one that was never asked for, yes.
 */
final class RecordedAllowances implements Allowances {

    private final Map<ProductId, Allowance> said = new HashMap<>();

    void said(JsonNode judged) throws JsonProcessingException {
        for (JsonNode one : judged) {
            said.put(
                    new ProductId(one.path("product").asText()),
                    RecordingJson.MAPPER.treeToValue(one.path("allowance"), Allowance.class));
        }
    }

    @Override
    public Allowance judge(CardClaims card, Product product, LocalDate today) {
        Allowance then = said.get(product.id());
        return then == null ? new Allowance.Granted(new Quota(product.productClass(), 0, "")) : then;
    }
}
