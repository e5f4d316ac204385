package io.stockbook.eventstore;

import io.stockbook.eventcatalog.CanonicalCommand;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Handled;
import io.stockbook.messages.Submission;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/**
 * Names each command after the sealed page it stands on, so that each aggregate has one handler,
 * and sees to it that no command is decided twice at the same time in this process.
 *
 * <p>Answers arrive on threads of their own, so whoever waits for one may send the next.
 */
final class LedgerCommandGateway implements CommandGateway {

    /** A command being decided; nothing is learnt from it but that. */
    private record InFlight(Digest body) {}

    private final CommandBus bus;
    private final Executor answers;
    private final Map<CommandId, InFlight> inFlight = new ConcurrentHashMap<>();
    private final ClassValue<String> pages = new PageName();

    LedgerCommandGateway(CommandBus bus, Executor answers) {
        this.bus = bus;
        this.answers = answers;
    }

    @Override
    public CompletableFuture<Answer> send(Submission submission) {
        Digest body = Digest.of(CanonicalCommand.hash(submission));
        InFlight earlier = inFlight.putIfAbsent(submission.id(), new InFlight(body));
        if (earlier != null) {
            return CompletableFuture.completedFuture(
                    earlier.body().equals(body) || submission.createsDocument()
                            ? GatewayRefusals.inFlight(submission)
                            : GatewayRefusals.keyReused(submission));
        }
        AnswerFuture future = new AnswerFuture();
        try {
            bus.<Object, Answer>dispatch(
                    message(submission, body),
                    (_, result) -> {
                        inFlight.remove(submission.id());
                        complete(future, result);
                    });
        } catch (RuntimeException defect) {
            inFlight.remove(submission.id());
            future.completeExceptionally(defect);
        }
        return future;
    }

    private CommandMessage<Object> message(Submission submission, Digest body) {
        MetaData metadata = MetaData.with(Sent.KEY, new Sent(submission, body));
        Long expected = submission.expectedVersion();
        return new GenericCommandMessage<>(
                new GenericMessage<>(
                        submission.id().toString(),
                        submission.command(),
                        expected == null
                                ? metadata
                                : metadata.and(Handled.EXPECTED_VERSION, expected)),
                pages.get(submission.command().getClass()));
    }

    private void complete(AnswerFuture future, CommandResultMessage<? extends Answer> result) {
        if (result.isExceptional()) {
            future.answer(null, result.exceptionResult(), answers);
        } else {
            future.answer(result.getPayload(), null, answers);
        }
    }

    /** The name of the sealed page on which a command's record stands. */
    private static final class PageName extends ClassValue<String> {
        @Override
        protected String computeValue(Class<?> type) {
            return Arrays.stream(type.getInterfaces())
                    .filter(Command.class::isAssignableFrom)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException(type + " stands on no sealed page"))
                    .getSimpleName();
        }
    }
}
