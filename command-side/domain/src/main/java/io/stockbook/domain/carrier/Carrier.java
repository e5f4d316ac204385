package io.stockbook.domain.carrier;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_CARRIER;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.carrier.CarrierCommand.ChangeCarrier;
import io.stockbook.messages.carrier.CarrierCommand.RegisterCarrier;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierEvent.CarrierChanged;
import io.stockbook.messages.carrier.CarrierEvent.CarrierRegistered;
import io.stockbook.messages.carrier.CarrierTerms;
import org.jspecify.annotations.Nullable;

/**
 * One carrier.
 *
 * @param terms what is agreed with it, or null until it is registered
 */
public record Carrier(@Nullable CarrierTerms terms)
        implements Decider<CarrierCommand, CarrierEvent, Carrier> {

    /** The carrier to which nothing has happened. */
    public static final Carrier UNKNOWN = new Carrier(null);

    @Override
    public Decision<CarrierEvent> decide(CarrierCommand command) {
        return switch (command) {
            case RegisterCarrier(var carrier, var registered) ->
                    terms == null
                            ? Decision.accepted(new CarrierRegistered(registered))
                            : Decision.refused(
                                    ALREADY_EXISTS, "carrier " + carrier + " exists already");
            case ChangeCarrier(var carrier, var changed) -> {
                if (terms == null) {
                    yield Decision.refused(UNKNOWN_CARRIER, "there is no carrier " + carrier);
                }
                yield terms.equals(changed)
                        ? Decision.unchanged()
                        : Decision.accepted(new CarrierChanged(changed));
            }
        };
    }

    @Override
    public int size() {
        return terms == null ? 0 : terms.services().size();
    }

    @Override
    public Carrier evolve(CarrierEvent event) {
        return new Carrier(event.terms());
    }
}
