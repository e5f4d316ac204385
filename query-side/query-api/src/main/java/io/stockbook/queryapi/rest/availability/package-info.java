/** Questions about what channels may sell. */
@NullMarked
package io.stockbook.queryapi.rest.availability;

import org.jspecify.annotations.NullMarked;
