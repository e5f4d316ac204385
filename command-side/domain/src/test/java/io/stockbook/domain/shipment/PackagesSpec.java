package io.stockbook.domain.shipment;

import static io.stockbook.domain.shipment.ShipmentWords.LEEDS;
import static io.stockbook.domain.shipment.ShipmentWords.MUGS;
import static io.stockbook.domain.shipment.ShipmentWords.ORDER;
import static io.stockbook.domain.shipment.ShipmentWords.PLATES;
import static io.stockbook.domain.shipment.ShipmentWords.SHIPMENT;
import static io.stockbook.domain.shipment.ShipmentWords.holding;
import static io.stockbook.domain.shipment.ShipmentWords.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ShipmentId;
import io.stockbook.messages.shipment.ShipmentCommand.CreateShipment;
import io.stockbook.messages.shipment.ShipmentPackage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a shipment's packages check when they are packed. */
class PackagesSpec {

    private static final ShipmentPackage MUG = holding("P-1", units(MUGS, 1));

    @Test
    void theUnitsOfAllPackagesAreSummedByAllocation() {
        assertThat(
                        ShipmentPackage.units(
                                List.of(
                                        holding("P-1", units(MUGS, 3), units(PLATES, 2)),
                                        holding("P-2", units(MUGS, 2)))))
                .containsExactly(units(MUGS, 5), units(PLATES, 2));
    }

    @Test
    void aShipmentHasOneToTwoHundredPackages() {
        assertThat(create(packages(200)).packages()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(packages(201)))
                .withMessage("a shipment must have 1 to 200 packages, not 201");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(List.of()))
                .withMessage("a shipment must have 1 to 200 packages, not 0");
    }

    @Test
    void eachPackageStandsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> create(List.of(MUG, MUG)))
                .withMessage("each package may stand once only");
    }

    @Test
    void noPackageIsEmptyOrNamesAnAllocationTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> holding("P-1"))
                .withMessage("package P-1 must hold units of 1 to 2000 allocations, not of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> holding("P-1", units(MUGS, 1), units(MUGS, 1)))
                .withMessage("package P-1 may name each allocation once only");
    }

    @Test
    void aMeasureIsReportedOrNot() {
        ShipmentPackage light = new ShipmentPackage("P-1", MUG.contents(), 1L, null, null, null);
        assertThat(light.lengthMm()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShipmentPackage("P-1", MUG.contents(), 0L, null, null, null))
                .withMessage("weightGrams must be from 1 to 1000000000000, not 0");
    }

    @Test
    void theUnitsTogetherStayWithinTheLimitOfOneCommand() {
        long most = Require.LARGEST_QUANTITY;
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                create(
                                        List.of(
                                                holding("P-1", units(MUGS, most)),
                                                holding("P-2", units(MUGS, 1)))))
                .withMessageStartingWith("quantity must be from 1 to 1000000000000");
    }

    @Test
    void aShipmentIsForAnOrderOfItsOwner() {
        ShipmentId stranger = new ShipmentId(new OwnerId("acme"), SHIPMENT.number());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new CreateShipment(
                                        stranger,
                                        ORDER,
                                        LEEDS,
                                        null,
                                        null,
                                        List.of(MUG),
                                        Evidence.NONE))
                .withMessage("a shipment of acme cannot be for an order of house");
    }

    private static CreateShipment create(List<ShipmentPackage> packages) {
        return new CreateShipment(SHIPMENT, ORDER, LEEDS, null, null, packages, Evidence.NONE);
    }

    private static List<ShipmentPackage> packages(int count) {
        return IntStream.range(0, count).mapToObj(n -> holding("P-" + n, units(MUGS, 1))).toList();
    }
}
