package io.stockbook.queryapi.webhook.delivery;

import java.net.UnknownHostException;

/** A name that stands for an address that is nobody's business to reach. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException() {
        super("The host of its URL stands for an address that is not public.");
    }
}
