/** What somebody has to look at, in whose queue and since when. */
@NullMarked
package io.stockbook.projectors.exceptions;

import org.jspecify.annotations.NullMarked;
