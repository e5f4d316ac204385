package io.stockbook.messages.id;

/** The policies of one owner, written {@code owner/policy}. */
public record OwnerPolicyId(OwnerId owner) implements AggregateId {

    private static final String KIND = "/policy";

    @Override
    public String key() {
        return KeyPart.encode(owner.value()) + KIND;
    }

    /**
     * Reads a key back.
     *
     * @throws IllegalArgumentException when the text is not {@code owner/policy}
     */
    public static OwnerPolicyId parse(String key) {
        if (!key.endsWith(KIND)) {
            throw new IllegalArgumentException("not owner/policy: " + key);
        }
        String owner = key.substring(0, key.length() - KIND.length());
        return new OwnerPolicyId(new OwnerId(KeyPart.decode(owner)));
    }

    @Override
    public String toString() {
        return key();
    }
}
