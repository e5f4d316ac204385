package io.stockbook.domain.carrier;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_CARRIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.domain.Given;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.carrier.CarrierCommand.ChangeCarrier;
import io.stockbook.messages.carrier.CarrierCommand.RegisterCarrier;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierEvent.CarrierChanged;
import io.stockbook.messages.carrier.CarrierEvent.CarrierRegistered;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.CarrierId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierSpec {

    private static final CarrierId SWIFT = new CarrierId("swift");
    private static final CarrierTerms TERMS =
            new CarrierTerms("Swift Parcels", Map.of("next day", "ND24", "usual", "ECO"), 120);
    private static final CarrierTerms SLOWER =
            new CarrierTerms("Swift Parcels", Map.of("usual", "ECO"), 240);

    private static Given<CarrierCommand, CarrierEvent, Carrier> unknown() {
        return Given.a(Carrier.UNKNOWN);
    }

    private static Given<CarrierCommand, CarrierEvent, Carrier> registered() {
        return unknown().events(new CarrierRegistered(TERMS));
    }

    @Test
    void aCarrierIsRegistered() {
        unknown().when(new RegisterCarrier(SWIFT, TERMS)).then(new CarrierRegistered(TERMS));
    }

    @Test
    void aCarrierIsRegisteredOnce() {
        assertThat(
                        registered()
                                .when(new RegisterCarrier(SWIFT, SLOWER))
                                .refused(ALREADY_EXISTS)
                                .sentence())
                .isEqualTo("carrier swift exists already");
    }

    @Test
    void anythingThatIsAgreedMayChange() {
        registered().when(new ChangeCarrier(SWIFT, SLOWER)).then(new CarrierChanged(SLOWER));
    }

    @Test
    void whatIsAgreedAlreadyChangesNothing() {
        registered()
                .events(new CarrierChanged(SLOWER))
                .when(new ChangeCarrier(SWIFT, SLOWER))
                .then();
    }

    @Test
    void nothingCanBeAgreedWithAnUnknownCarrier() {
        assertThat(
                        unknown()
                                .when(new ChangeCarrier(SWIFT, TERMS))
                                .refused(UNKNOWN_CARRIER)
                                .sentence())
                .isEqualTo("there is no carrier swift");
    }

    @Test
    void itsKeyStandsUnderTheHouse() {
        assertThat(SWIFT.key()).isEqualTo("house/carrier:swift");
        assertThat(CarrierId.parse(SWIFT.key())).isEqualTo(SWIFT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_001})
    void aSilenceIsFromOneHourToTwoThousand(int hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarrierTerms("Swift", Map.of(), hours))
                .withMessage("silenceHours must be from 1 to 2000, not " + hours);
    }

    @Test
    void aServiceHasANameAndACode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarrierTerms("Swift", Map.of("usual\u0000", "ECO"), 120))
                .withMessageStartingWith("a service must have 1 to 100 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarrierTerms("Swift", Map.of("usual", " "), 120))
                .withMessageStartingWith("the code of service usual must have 1 to 100 characters");
    }
}
