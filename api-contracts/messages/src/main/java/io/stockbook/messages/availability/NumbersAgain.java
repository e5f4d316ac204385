package io.stockbook.messages.availability;

/** Whoever can tell a channel its numbers once more. */
@FunctionalInterface
public interface NumbersAgain {

    /** Tells them under new cursors, though they are the same; the same key has one effect. */
    ToldAgain tell(TellAgain asked);
}
