package dev.rollcall.app.shared;

import dev.rollcall.app.startup.WhenWorker;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is due by the clock runs in workers alone; of several workers the database lets one do it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Conditional(WhenWorker.class)
class Schedules {}
