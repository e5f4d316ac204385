/** The channel told in facts. */
@NullMarked
package io.stockbook.domain.channel;

import org.jspecify.annotations.NullMarked;
