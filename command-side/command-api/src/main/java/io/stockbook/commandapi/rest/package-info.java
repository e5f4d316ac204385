/**
 * Commands over REST: what every endpoint shares. Each endpoint reads, makes its command, sends it
 * and renders the answer, and decides nothing.
 */
@NullMarked
package io.stockbook.commandapi.rest;

import org.jspecify.annotations.NullMarked;
