package io.stockbook.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Appends, and then loses the connection before anybody hears of it, as often as it is told. */
final class LostConfirmation extends DelegatingDataSource {

    private final AtomicInteger losses;

    LostConfirmation(DataSource target, int losses) {
        super(target);
        this.losses = new AtomicInteger(losses);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(
                Connection.class,
                connection,
                (method, arguments, result) -> {
                    if (method.equals("commit")) {
                        lose();
                    }
                    return method.equals("prepareStatement")
                                    && String.valueOf(arguments[0]).contains("ledger.append")
                            ? losing((PreparedStatement) result)
                            : result;
                });
    }

    private PreparedStatement losing(PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                statement,
                (method, _, result) -> {
                    if (method.equals("executeQuery")) {
                        lose();
                    }
                    return result;
                });
    }

    private void lose() throws SQLException {
        if (losses.getAndDecrement() > 0) {
            throw new SQLException("the connection is lost", "08006");
        }
    }

    @FunctionalInterface
    private interface After {
        Object call(String method, Object[] arguments, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(
                Proxy.newProxyInstance(
                        LostConfirmation.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            try {
                                return after.call(
                                        method.getName(),
                                        arguments,
                                        method.invoke(target, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
