/** Questions about what keepers said they had. */
@NullMarked
package io.stockbook.queryapi.rest.custody;

import org.jspecify.annotations.NullMarked;
