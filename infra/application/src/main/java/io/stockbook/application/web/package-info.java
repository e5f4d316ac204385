/** Offers a running node over HTTP. */
@NullMarked
package io.stockbook.application.web;

import org.jspecify.annotations.NullMarked;
