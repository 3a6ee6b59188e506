package yaogui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yaogui.console.web.map.CountyMap;
import yaogui.console.web.map.Degrees;
import yaogui.protocol.document.Text;

/** A map that stays readable, however many townships lie close together. */
final class W05_MapTest {

    @Test
    void ofTownshipsInEachOthersWayTheOneWithMostPlacesIsNamed() {
        List<CountyMap.Spot> spots = new ArrayList<>();
        spots.add(spot("a", "AKOUPE", 5.300, -4.000));
        spots.add(spot("b", "BINGERVILLE", 5.302, -4.001));
        spots.add(spot("c", "BINGERVILLE", 5.302, -4.002));
        spots.add(spot("d", "TABOU", 9.000, -7.000));
        CountyMap map = CountyMap.of(spots, Text::en);
        assertThat(map.areas().stream().filter(area -> area.label().isPresent()))
                .extracting(CountyMap.Area::name)
                .containsExactly("BINGERVILLE", "TABOU");
        assertThat(map.areas()).hasSize(3);
    }

    private static CountyMap.Spot spot(String id, String township, double latitude, double longitude) {
        return new CountyMap.Spot(
                id,
                new Text(id, id),
                township,
                Optional.of(new Degrees(latitude, longitude)),
                CountyMap.Level.FINE,
                1,
                false);
    }
}
