package io.stockbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.queries.ShipmentState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list can be asked for every state that its view writes, though neither may see the other. */
final class ListedStatesTest {

    @Test
    void shipmentsAreAskedForByWhatTheirCarriersSay() {
        assertThat(names(ShipmentState.values())).containsAll(names(TrackingStatus.values()));
    }

    private static List<String> names(Object[] constants) {
        return Arrays.stream(constants).map(String::valueOf).toList();
    }
}
