/** The processes told in facts: what happened, and what they then ask for. */
@NullMarked
package io.stockbook.sagas.process;

import org.jspecify.annotations.NullMarked;
