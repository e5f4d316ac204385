/** Random but plausible histories, the same for the same seed. */
@NullMarked
package io.stockbook.projectors.history;

import org.jspecify.annotations.NullMarked;
