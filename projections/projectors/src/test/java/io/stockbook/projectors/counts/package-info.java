/** Tests of the view of counts. */
@NullMarked
package io.stockbook.projectors.counts;

import org.jspecify.annotations.NullMarked;
