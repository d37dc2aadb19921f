package dev.rollcall.app.device;

import dev.rollcall.app.shared.InList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terminals behind an IoT terminal (R110): those that are or were bound as its children. */
@Component
class GatewayChildren {
    private final JdbcClient jdbc;

    GatewayChildren(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those among these serial numbers that the gateway may speak for. */
    Set<String> of(String gatewaySn, Collection<String> claimed) {
        if (claimed.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select distinct child.sn
                          from device gateway
                          join device_binding b on b.gateway_device_id = gateway.id
                          join device child on child.id = b.device_id
                         where gateway.sn = :gateway and child.sn in (:claimed)""")
                .param("gateway", gatewaySn)
                .param("claimed", InList.of(claimed))
                .query(String.class)
                .list());
    }
}
