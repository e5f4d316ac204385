/**
 * Who may call: API keys with scopes, and the scope each endpoint declares.
 *
 * <p>Everything is denied that is not allowed by a declaration; nothing here keeps a session.
 */
@NullMarked
package io.stockbook.platform.security;

import org.jspecify.annotations.NullMarked;
