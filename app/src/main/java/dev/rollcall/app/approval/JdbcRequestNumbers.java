package dev.rollcall.app.approval;

import dev.rollcall.domain.approval.RequestNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in a row of its own, locked until the number's request is committed or forgotten. */
@Repository
class JdbcRequestNumbers implements RequestNumbers {
    private final JdbcClient jdbc;

    JdbcRequestNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int next(String prefix) {
        jdbc.sql("""
                        insert into request_number (prefix, last_seq) values (?, 1)
                        on duplicate key update last_seq = last_seq + 1""").param(prefix).update();
        return jdbc.sql("select last_seq from request_number where prefix = ?")
                .param(prefix)
                .query(Integer.class)
                .single();
    }
}
