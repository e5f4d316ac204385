package io.stockbook.domain.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.domain.Given;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.owner.OwnerCommand;
import io.stockbook.messages.owner.OwnerCommand.ChangeOwnerPolicy;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.owner.OwnerEvent.OwnerPolicyChanged;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import org.junit.jupiter.api.Test;

class OwnerSpec {

    private static final OwnerPolicyId ACME = new OwnerPolicyId(new OwnerId("acme & sons"));
    private static final OwnerPolicy DIRECT = new OwnerPolicy(Receiving.AVAILABLE);

    private static Given<OwnerCommand, OwnerEvent, Owner> usual() {
        return Given.a(Owner.USUAL);
    }

    @Test
    void anOwnerSaysHowGoodsAreReceived() {
        usual().when(new ChangeOwnerPolicy(ACME, DIRECT)).then(new OwnerPolicyChanged(DIRECT));
    }

    @Test
    void whatHoldsAlreadyChangesNothing() {
        usual().events(new OwnerPolicyChanged(DIRECT))
                .when(new ChangeOwnerPolicy(ACME, DIRECT))
                .then();
    }

    @Test
    void toSayTheUsualIsAFactTheFirstTime() {
        usual().when(new ChangeOwnerPolicy(ACME, OwnerPolicy.USUAL))
                .then(new OwnerPolicyChanged(OwnerPolicy.USUAL));
    }

    @Test
    void itsKeyIsTheOwners() {
        assertThat(ACME.key()).isEqualTo("acme%20%26%20sons/policy");
        assertThat(OwnerPolicyId.parse(ACME.key())).isEqualTo(ACME);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnerPolicyId.parse("house/order:1"))
                .withMessage("not owner/policy: house/order:1");
    }
}
