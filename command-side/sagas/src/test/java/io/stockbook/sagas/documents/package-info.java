/** Many documents at once over a few stock items: what they say is what is booked. */
@NullMarked
package io.stockbook.sagas.documents;

import org.jspecify.annotations.NullMarked;
