/** Names against a plain fold. */
@NullMarked
package io.stockbook.projectors.master;

import org.jspecify.annotations.NullMarked;
