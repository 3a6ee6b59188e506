package yaogui.agent.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/** F50: where a limit is passed, and where it is over. */
class F50_Limits {

    private static final ProductId PILL = new ProductId("pill-21");

    private final LimitWatch damp = new LimitWatch(product -> Optional.of(product.highestHumidityOrUsual()), 5);

    private boolean isAbove(OptionalDouble reading, Optional<Integer> limit) {
        Text text = new Text("药", "pill");
        damp.tick(
                reading,
                new Catalogue(List.of(new Product(
                        PILL,
                        ProductClass.PILL,
                        text,
                        text,
                        text,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        limit))));
        return damp.above().containsKey(PILL);
    }

    private boolean isAbove(double percent, Optional<Integer> limit) {
        return isAbove(OptionalDouble.of(percent), limit);
    }

    @Test
    void f50_itIsOverOnlyWellBelowTheLimit() {
        Optional<Integer> limit = Optional.of(60);
        assertThat(isAbove(60, limit)).isFalse();
        assertThat(isAbove(60.1, limit)).isTrue();
        assertThat(isAbove(55.1, limit)).isTrue();
        assertThat(isAbove(55, limit)).isFalse();
        assertThat(isAbove(59, limit)).isFalse();
    }

    @Test
    void f50_seventyFivePercentWhereTheCatalogueSaysNothing() {
        assertThat(isAbove(100, Optional.of(100)))
                .as("who wants to hear nothing")
                .isFalse();
        assertThat(isAbove(75, Optional.empty())).isFalse();
        assertThat(isAbove(75.1, Optional.empty())).isTrue();
    }

    @Test
    void f50_whatIsNotMeasuredIsNotAbove() {
        assertThat(isAbove(90, Optional.empty())).isTrue();
        assertThat(isAbove(OptionalDouble.empty(), Optional.empty())).isFalse();
    }
}
