package io.stockbook.connectors.cutover;

import io.stockbook.messages.Actor;
import io.stockbook.messages.id.CutoverId;

/** Who asks for something of which cutover. */
record CutoverCall(CutoverId cutover, Actor actor) {}
