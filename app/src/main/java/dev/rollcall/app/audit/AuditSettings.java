package dev.rollcall.app.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param headsLockedFor how long the object store keeps a day's heads from change and removal, where it can */
@Validated
@ConfigurationProperties("rollcall.audit")
record AuditSettings(@DefaultValue("1096d") @NotNull Duration headsLockedFor) {}
