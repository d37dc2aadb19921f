package dev.rollcall.ui.preview;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.DemoAccounts;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.ApprovalRequests;
import dev.rollcall.domain.approval.ApprovalWorkflow;
import dev.rollcall.domain.approval.Decisions;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.Substitutions;
import dev.rollcall.domain.audit.AuditChains;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.audit.ExportKey;
import dev.rollcall.domain.audit.ExportSource;
import dev.rollcall.domain.audit.KeptHeads;
import dev.rollcall.domain.notice.NoticeAddresses;
import dev.rollcall.domain.project.ProjectCategory;
import dev.rollcall.domain.project.ProjectDirectory;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.ProjectSwitch;
import dev.rollcall.ui.shell.ShellSearch;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@com.vaadin.flow.spring.annotation.EnableVaadin("dev.rollcall.ui")
@SpringBootApplication(scanBasePackages = {"dev.rollcall.ui.shell", "dev.rollcall.ui.preview"})
public class PreviewApplication {
    static final Instant NOW = Instant.parse("2026-11-20T06:03:00Z");

    private static final List<ProjectSummary> PROJECTS = List.of(
            project(1, "P01", "【演示】西宁城西办公楼", ProjectStatus.BUILDING),
            project(2, "P02", "【演示】一座名字特别长长长长长长的安置房项目", ProjectStatus.SUSPENDED));

    private static final Map<String, Caller> CALLERS = Map.of(
            "labor.p01", new Caller(1, "labor.p01", "周演四", 11L, null, Set.of(Role.GC_LABOR)),
            "auditor1", new Caller(2, "auditor1", "审演计", 12L, null, Set.of(Role.AUDITOR)));

    public static void main(String[] args) {
        SpringApplication.run(PreviewApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(CALLERS.keySet().stream()
                .map(name -> User.withUsername(name)
                        .password("{noop}Demo#2023")
                        .roles("USER")
                        .build())
                .toList());
    }

    @Bean
    DemoAccounts demoAccounts() {
        return () -> List.of(
                new DemoAccounts.DemoAccount("labor.p01", "Demo#2023", "总包劳务员", "待办第一节点"),
                new DemoAccounts.DemoAccount("auditor1", "Demo#2023", "审计", "只读，看一个 √补 怎么来的"));
    }

    @Bean
    ProjectSwitch projectSwitch() {
        return () -> {};
    }

    @Bean
    ShellSearch search() {
        return text -> {};
    }

    @Bean
    Accounts accounts() {
        return EmptyStore.of(Accounts.class, Map.of("caller", name -> Optional.ofNullable(CALLERS.get((String) name))));
    }

    @Bean
    ProjectDirectory projects() {
        return (ProjectDirectory) Proxy.newProxyInstance(
                PreviewApplication.class.getClassLoader(),
                new Class<?>[] {ProjectDirectory.class},
                (proxy, method, args) -> args[1] instanceof Long id
                        ? PROJECTS.stream().filter(each -> each.id() == id).findFirst()
                        : PROJECTS);
    }

    @Bean
    Inbox inbox() {
        return EmptyStore.of(
                Inbox.class, Map.of("counts", x -> new InboxCounts(12, 3, 4, Map.of(RequestKind.values()[0], 12L))));
    }

    @Bean
    Decisions decisions() {
        return EmptyStore.of(Decisions.class, Map.of());
    }

    @Bean
    RequestSteps steps() {
        return EmptyStore.of(RequestSteps.class, Map.of());
    }

    @Bean
    ApprovalWorkflow workflow() {
        return EmptyStore.of(ApprovalWorkflow.class, Map.of());
    }

    @Bean
    PostHolders holders() {
        return EmptyStore.of(PostHolders.class, Map.of());
    }

    @Bean
    Substitutions substitutions() {
        return EmptyStore.of(Substitutions.class, Map.of());
    }

    @Bean
    AuditTrail audit() {
        return EmptyStore.of(AuditTrail.class, Map.of());
    }

    @Bean
    AuditChains auditChains() {
        return EmptyStore.of(AuditChains.class, Map.of());
    }

    @Bean
    KeptHeads keptHeads() {
        return EmptyStore.of(KeptHeads.class, Map.of());
    }

    @Bean
    ExportSource exportSource() {
        return EmptyStore.of(ExportSource.class, Map.of());
    }

    @Bean
    ExportKey exportKey() {
        return EmptyStore.of(ExportKey.class, Map.of());
    }

    @Bean
    NoticeAddresses addresses() {
        return EmptyStore.of(NoticeAddresses.class, Map.of("isOffered", x -> false));
    }

    @Bean
    ApprovalRequests requests() {
        return EmptyStore.of(ApprovalRequests.class, Map.of("kind", x -> RequestKind.values()[0]));
    }

    private static ProjectSummary project(long id, String code, String name, ProjectStatus status) {
        return new ProjectSummary(
                id, code, name, ProjectCategory.HOUSING, "城西区", "城西区住建局", null, null, "演示甲建设", status);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "dev.rollcall.domain",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "dev\\.rollcall\\.domain\\.(account\\.AccountService|project\\.ProjectService|approval\\.(InboxService|InboxReaders|TaskPages|TaskClaims|RequestDesk|Candidates|Seats|SendingBack))"))
    static class Services {}
}
