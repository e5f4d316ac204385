package io.stockbook.commandapi.rest;

import io.stockbook.platform.web.RequestArguments;
import jakarta.servlet.http.HttpServletRequest;

/** Gives an endpoint the ids that stand in its path. */
final class IdArguments extends RequestArguments {

    @Override
    protected boolean knows(Class<?> type) {
        return PathIds.know(type);
    }

    @Override
    protected Object read(HttpServletRequest request, Class<?> type) {
        return PathIds.of(request).id(type);
    }
}
