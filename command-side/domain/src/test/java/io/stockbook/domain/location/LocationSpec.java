package io.stockbook.domain.location;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LOCATION;
import static io.stockbook.messages.RefusalCode.WRONG_CUSTODY;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Given;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.location.LocationCommand.ChangeCustody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import io.stockbook.messages.location.LocationCommand.RegisterLocation;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.location.LocationEvent.CustodyChanged;
import io.stockbook.messages.location.LocationEvent.LocationRegistered;
import org.junit.jupiter.api.Test;

class LocationSpec {

    private static final LocationId LEEDS = new LocationId("LEEDS");
    private static final LocationId NORTH = new LocationId("NORTH");

    private static Given<LocationCommand, LocationEvent, Location> unknown() {
        return Given.a(Location.UNKNOWN);
    }

    private static Given<LocationCommand, LocationEvent, Location> registered() {
        return unknown().events(new LocationRegistered("Leeds", Custody.OURS, NORTH));
    }

    @Test
    void aLocationIsRegisteredUnderItsParent() {
        unknown()
                .when(new RegisterLocation(LEEDS, "Leeds", Custody.OURS, NORTH))
                .then(new LocationRegistered("Leeds", Custody.OURS, NORTH));
    }

    @Test
    void aLocationIsRegisteredOnce() {
        registered()
                .when(new RegisterLocation(LEEDS, "Leeds", Custody.OURS, NORTH))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void whoCountsThereCanChange() {
        registered()
                .when(new ChangeCustody(LEEDS, Custody.EXTERNAL))
                .then(new CustodyChanged(Custody.EXTERNAL));
    }

    @Test
    void aCustodyThatIsSoAlreadyChangesNothing() {
        registered()
                .events(new CustodyChanged(Custody.EXTERNAL))
                .when(new ChangeCustody(LEEDS, Custody.EXTERNAL))
                .then();
    }

    @Test
    void anUnknownLocationHasNoCustody() {
        unknown().when(new ChangeCustody(LEEDS, Custody.OURS)).refused(UNKNOWN_LOCATION);
    }

    @Test
    void whoCountsIsConfirmedBeforeAnybodyDoes() {
        registered().when(new ConfirmCustody(LEEDS, Custody.OURS)).then();
        registered()
                .events(new CustodyChanged(Custody.EXTERNAL))
                .when(new ConfirmCustody(LEEDS, Custody.EXTERNAL))
                .then();
    }

    @Test
    void whoDoesNotCountThereIsToldWhoDoes() {
        assertThat(
                        registered()
                                .when(new ConfirmCustody(LEEDS, Custody.EXTERNAL))
                                .refused(WRONG_CUSTODY)
                                .sentence())
                .isEqualTo("we count at LEEDS: counts tell what is there");
        assertThat(
                        registered()
                                .events(new CustodyChanged(Custody.EXTERNAL))
                                .when(new ConfirmCustody(LEEDS, Custody.OURS))
                                .refused(WRONG_CUSTODY)
                                .sentence())
                .isEqualTo("somebody else counts at LEEDS: their snapshots tell what is there");
    }

    @Test
    void aLocationOfWhichNobodySaidAnythingIsOurs() {
        unknown().when(new ConfirmCustody(LEEDS, Custody.OURS)).then();
        unknown().when(new ConfirmCustody(LEEDS, Custody.EXTERNAL)).refused(UNKNOWN_LOCATION);
    }
}
