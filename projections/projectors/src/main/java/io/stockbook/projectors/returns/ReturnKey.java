package io.stockbook.projectors.returns;

import io.stockbook.messages.id.ReturnId;

/** One return of one owner. */
record ReturnKey(String owner, String number) implements Comparable<ReturnKey> {

    static ReturnKey of(String stream) {
        ReturnId returned = ReturnId.parse(stream);
        return new ReturnKey(returned.owner().value(), returned.number().value());
    }

    @Override
    public int compareTo(ReturnKey other) {
        int byOwner = owner.compareTo(other.owner);
        return byOwner == 0 ? number.compareTo(other.number) : byOwner;
    }
}
