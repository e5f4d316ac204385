/** What keepers say of the goods in their custody. */
@NullMarked
package io.stockbook.commandapi.rest.custody;

import org.jspecify.annotations.NullMarked;
