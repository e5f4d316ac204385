/** What holds for every view alike. */
@NullMarked
package io.stockbook.projectors;

import org.jspecify.annotations.NullMarked;
