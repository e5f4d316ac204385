/** The words of the order: what a customer asked for and how far it has come. */
@NullMarked
package io.stockbook.messages.order;

import org.jspecify.annotations.NullMarked;
