package io.stockbook.application.torture.client;

/** A request as HTTP has it. */
record HttpCall(String method, String path, String body) {

    static HttpCall post(String path, String body) {
        return new HttpCall("POST", path, body);
    }
}
