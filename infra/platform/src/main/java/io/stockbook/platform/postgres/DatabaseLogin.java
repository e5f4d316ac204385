package io.stockbook.platform.postgres;

/** Where a database is and who asks. */
public record DatabaseLogin(String url, String user, String password) {

    /** A login ends up in logs sooner or later; its password does not. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
