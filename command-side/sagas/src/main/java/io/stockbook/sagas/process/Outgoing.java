package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;

/**
 * A command a process sends.
 *
 * @param id follows from the process and the step, so that sending it again is the same command
 * @param cause what it follows from: an event as {@code stream#version}, or a command's id
 */
public record Outgoing(CommandId id, Command command, String cause) {}
