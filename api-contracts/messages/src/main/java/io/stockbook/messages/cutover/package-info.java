/** The language of cutovers: moving in from an older system, with its totals. */
@NullMarked
package io.stockbook.messages.cutover;

import org.jspecify.annotations.NullMarked;
