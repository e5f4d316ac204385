package io.stockbook.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class TestDatabaseTest {

    @Test
    void twoFreshDatabasesKnowNothingOfEachOther() throws Exception {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            assertThat(value(one, "SELECT current_database()"))
                    .isNotEqualTo(value(other, "SELECT current_database()"));
        }
    }

    @Test
    void theServerIsAsDurableAsTheRealOne() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(value(database, "SHOW fsync")).isEqualTo("on");
            assertThat(value(database, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void thePoolWorksUnderTheApplicationRole() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThat(value(database, "SELECT current_user"))
                    .isEqualTo(database.application().user())
                    .isNotEqualTo(database.owner().user());
        }
    }

    private static String value(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
