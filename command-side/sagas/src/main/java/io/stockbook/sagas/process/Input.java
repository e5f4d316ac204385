package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.id.LocationId;
import java.time.Instant;

/** Everything a process can be told. An acceptance is seen as its event. */
public sealed interface Input {

    /**
     * What brought it: an event as {@code stream#version}, a command's id, or a deadline. What the
     * process does about it follows from this.
     */
    String cause();

    /** An event of the process's document, or of a stock item that names it. */
    record Happened(RecordedEvent recorded) implements Input {
        @Override
        public String cause() {
            return ExceptionOpening.place(recorded);
        }
    }

    /** A command of the process holds, but there was nothing to change: no event tells of it. */
    record Unchanged(CommandId id, Command command) implements Input {
        @Override
        public String cause() {
            return id.toString();
        }
    }

    /** A command of the process does not hold; told after every event it was decided upon. */
    record Refused(CommandId id, Command command, Refusal refusal) implements Input {
        @Override
        public String cause() {
            return id.toString();
        }
    }

    /** A command of the process was tried again and again and never answered. */
    record Failed(CommandId id, Command command, String why) implements Input {
        @Override
        public String cause() {
            return id.toString();
        }
    }

    /**
     * Stock that a waiting line may ask for, because nobody before it in rank needs it.
     *
     * @param cause what brought the stock, as {@code stream#version}
     */
    record Offered(int line, LocationId location, long quantity, String cause) implements Input {}

    /**
     * More can be promised of something that a patient order lacks, or components may serve a kit
     * from now on that the order waits for.
     *
     * @param cause what brought it, as {@code stream#version}
     */
    record Arrived(String cause) implements Input {}

    /** The order has waited for all of it as long as its channel lets lower ranks pass. */
    record Outwaited(Instant dueAt) implements Input {

        @Override
        public String cause() {
            return "deadline " + dueAt;
        }
    }

    /** The order has been blocked for as long as its channel keeps stock for a blocked one. */
    record Lapsed(Instant dueAt) implements Input {
        @Override
        public String cause() {
            return "deadline " + dueAt;
        }
    }

    /**
     * A code that a line of the order names stands for another SKU from now on, or for none.
     *
     * @param cause its event, as {@code stream#version}
     */
    record CodeKnown(String cause) implements Input {}

    /**
     * The channel that the process waits for has opened, or follows another policy.
     *
     * @param cause its event, as {@code stream#version}
     */
    record ChannelKnown(String cause) implements Input {}
}
