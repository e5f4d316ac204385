package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.sagas.process.GoodsIn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** How each owner's stock is handled: {@code ledger.owner_policy}. */
final class OwnerPolicies implements GoodsIn.Policies {

    private final DSLContext dsl;
    private final Map<OwnerPolicyId, OwnerPolicy> known = new HashMap<>();
    private final Map<OwnerPolicyId, OwnerPolicy> changed = new LinkedHashMap<>();
    private boolean loaded;

    OwnerPolicies(DSLContext dsl) {
        this.dsl = dsl;
    }

    void put(OwnerPolicyId owner, OwnerPolicy policy) {
        changed.put(owner, policy);
    }

    @Override
    public Receiving receiving(OwnerId owner) {
        return of(new OwnerPolicyId(owner)).receiving();
    }

    private OwnerPolicy of(OwnerPolicyId owner) {
        load();
        return changed.getOrDefault(owner, known.getOrDefault(owner, OwnerPolicy.USUAL));
    }

    /** All of them at once, since they are few, and only in a round that asks. */
    private void load() {
        if (!loaded) {
            loaded = true;
            dsl.fetch("SELECT owner, policy::text AS policy FROM ledger.owner_policy")
                    .forEach(
                            row ->
                                    known.put(
                                            OwnerPolicyId.parse(row.get("owner", String.class)),
                                            LedgerJson.read(
                                                    row.get("policy", String.class),
                                                    OwnerPolicy.class)));
        }
    }

    void write() {
        if (!changed.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.owner_policy (owner, policy)
                    SELECT owner, policy::json FROM unnest({0}, {1}) AS o (owner, policy)
                    ON CONFLICT (owner) DO UPDATE SET policy = excluded.policy
                    """,
                    texts(changed.keySet(), OwnerPolicyId::key),
                    texts(changed.values(), LedgerJson::write));
        }
    }
}
