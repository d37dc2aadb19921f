package dev.rollcall.app.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** One insert that answers the new row's id. */
final class Insert {
    private Insert() {}

    static long id(JdbcClient.StatementSpec insert) {
        var keys = new GeneratedKeyHolder();
        insert.update(keys);
        var key = keys.getKey();
        if (key == null) {
            throw new IllegalStateException("the database gave no id");
        }
        return key.longValue();
    }
}
