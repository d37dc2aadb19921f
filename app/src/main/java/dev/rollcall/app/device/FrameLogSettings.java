package dev.rollcall.app.device;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param every how long a process that listens for devices waits between two looks which of them are watched */
@Validated
@ConfigurationProperties("rollcall.frame-log")
record FrameLogSettings(@DefaultValue("PT2S") @NotNull Duration every) {}
