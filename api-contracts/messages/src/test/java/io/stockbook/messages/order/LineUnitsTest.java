package io.stockbook.messages.order;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody promises nothing, and nobody waits for nothing. */
final class LineUnitsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000_001L})
    void whatIsNoNumberOfUnitsIsRefused(long quantity) {
        AllocationId allocation = new AllocationId(new UUID(0, 1));
        LocationId north = new LocationId("north");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineAllocation(allocation, 1, north, quantity))
                .withMessageContaining("quantity must be from 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineShortage(1, quantity))
                .withMessageContaining("quantity must be from 1");
    }
}
