/**
 * Questions over REST: what every endpoint shares. Each endpoint asks one question of the queries
 * and renders the answer as it is.
 */
@NullMarked
package io.stockbook.queryapi.rest;

import org.jspecify.annotations.NullMarked;
