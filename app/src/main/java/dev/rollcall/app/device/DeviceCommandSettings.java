package dev.rollcall.app.device;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param every how long a process waits between two looks for commands that are due */
@Validated
@ConfigurationProperties("rollcall.device-commands")
record DeviceCommandSettings(@DefaultValue("PT3S") @NotNull Duration every) {}
