/** What a transfer decides: what left, what is on its way, and what arrived of it. */
@NullMarked
package io.stockbook.domain.transfer;

import org.jspecify.annotations.NullMarked;
