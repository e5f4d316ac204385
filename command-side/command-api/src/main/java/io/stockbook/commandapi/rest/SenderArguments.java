package io.stockbook.commandapi.rest;

import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.platform.security.Caller;
import io.stockbook.platform.web.ActorHeader;
import io.stockbook.platform.web.HeaderText;
import io.stockbook.platform.web.RequestArguments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** Gives an endpoint its {@link Sender} or, when it needs an idempotency key, {@link Keyed}. */
final class SenderArguments extends RequestArguments {

    @Override
    protected boolean knows(Class<?> type) {
        return type == Sender.class || type == Keyed.class;
    }

    @Override
    protected Object read(HttpServletRequest request, Class<?> type) {
        Sender sender = sender(request);
        return type == Sender.class ? sender : keyed(sender, request);
    }

    private static Sender sender(HttpServletRequest request) {
        Caller caller =
                Objects.requireNonNull(Caller.of(request), "nobody gets here without a key");
        return new Sender(
                Actor.of(caller.client(), ActorHeader.user(request)),
                EntityTag.expected(HeaderText.once(request, HttpHeaders.IF_MATCH)));
    }

    private static Keyed keyed(Sender sender, HttpServletRequest request) {
        String key = IdempotencyKey.read(HeaderText.once(request, IdempotencyKey.HEADER));
        CommandId id = CommandId.ofKey(PathIds.of(request).owner(), sender.actor().client(), key);
        return new Keyed(id, sender);
    }
}
