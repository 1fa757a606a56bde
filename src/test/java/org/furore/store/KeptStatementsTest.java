package org.furore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

final class KeptStatementsTest {
    private final List<String> prepared = new ArrayList<>();
    private Handle handle;

    @BeforeEach
    void open() throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Jdbi jdbi = Jdbi.create(() -> noting(connection));
        jdbi.setStatementBuilderFactory(open -> new KeptStatements());
        handle = jdbi.open();
        handle.execute("create table t (id integer primary key, name text unique)");
        handle.execute("insert into t values (1, 'a'), (2, 'b'), (3, 'c')");
        prepared.clear();
    }

    @AfterEach
    void close() {
        handle.close();
    }

    private Connection noting(Connection connection) {
        return (Connection)
                java.lang.reflect.Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                prepared.add((String) arguments[0]);
                            }
                            return method.invoke(connection, arguments);
                        });
    }

    @Test
    void aQueryIsPreparedOnceHoweverOftenItIsAsked() {
        for (int i = 1; i <= 3; i++) {
            assertThat(nameOf(i)).isEqualTo("" + (char) ('a' + i - 1));
        }
        assertThat(prepared).hasSize(1);
    }

    private String nameOf(int id) {
        return handle.createQuery("select name from t where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    @Test
    void theSameQueryRunsTwiceAtOnce() {
        List<String> pairs = new ArrayList<>();
        try (Stream<String> outer =
                handle.select("select name from t").mapTo(String.class).stream()) {
            outer.forEach(left -> {
                List<String> inner = handle.select("select name from t").mapTo(String.class).list();
                inner.forEach(right -> pairs.add(left + right));
            });
        }
        assertThat(pairs).hasSize(9).contains("ab", "cc");
        assertThat(prepared).hasSize(2);
    }

    @Test
    void aStatementThatFailedIsPreparedAnew() {
        String insert = "insert into t (id, name) values (?, ?)";
        assertThatThrownBy(() -> KeptStatements.execute(handle, insert, 4L, "a"))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("UNIQUE");
        KeptStatements.execute(handle, insert, 4L, "d");
        assertThat(nameOf(4)).isEqualTo("d");
    }

    @Test
    void valuesOfTheLastTimeAreForgotten() {
        String insert = "insert into t (id, name) values (?, ?)";
        KeptStatements.execute(handle, insert, 4L, "d");
        KeptStatements.execute(handle, insert, 5L);
        assertThat(KeptStatements.number(handle, "select count(*) from t where name is null"))
                .isEqualTo(1);
        assertThat(KeptStatements.number(handle, "select id from t where name = ?", "none"))
                .isNull();
    }

    @Test
    void manyRowsAreWrittenByOneStatement() {
        List<Object[]> rows = new ArrayList<>();
        for (long i = 10; i < 1010; i++) {
            rows.add(new Object[] {i, "n" + i});
        }
        KeptStatements.execute(handle, "insert into t (id, name) values (?, ?)", rows);
        assertThat(KeptStatements.number(handle, "select count(*) from t")).isEqualTo(1003);
        assertThat(nameOf(500)).isEqualTo("n500");
    }

    @Test
    void nothingKeptHoldsTheFile() {
        handle.select("select name from t").mapTo(String.class).first();
        handle.execute("begin");
        handle.execute("update t set name = 'z' where id = 1");
        handle.execute("commit");
        handle.execute("drop table t");
        assertThat(handle.select("select count(*) from sqlite_schema").mapTo(int.class).one())
                .isZero();
    }

    @Test
    void noMoreThanSomeAreKept() throws Exception {
        for (int i = 0; i < 200; i++) {
            handle.select("select " + i).mapTo(int.class).one();
        }
        handle.select("select 199").mapTo(int.class).one();
        assertThat(prepared).hasSize(200);
        handle.select("select 0").mapTo(int.class).one();
        assertThat(prepared).hasSize(201);
    }
}
