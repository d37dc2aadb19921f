package dev.rollcall.app.audit;

import dev.rollcall.app.embedded.RunningServers;
import dev.rollcall.app.startup.CannotStart;
import dev.rollcall.domain.audit.AuditVerification;
import dev.rollcall.domain.document.DocumentStoreUnavailable;
import dev.rollcall.domain.shared.ProductClock;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * The command {@code ./run audit-verify}: reads all chains, or that of one project, and names the first record that was
 * changed, is missing or was cut off. With the product running or not; changes nothing.
 */
public final class VerifyAudit {
    static final int SOUND = 0;
    static final int FAULTY = 1;
    static final int NOT_DONE = 2;

    private static final String USAGE = "用法 Usage: ./run audit-verify [--project CODE | --all] [--data DIR]";

    private VerifyAudit() {}

    /** @param arguments those of the usage, and settings of the product such as {@code --rollcall.data=…} */
    public static void main(String[] arguments) {
        System.exit(run(
                Stream.of(arguments).filter(each -> !isSetting(each)).toList(),
                System.out,
                Stream.of(arguments).filter(VerifyAudit::isSetting).toArray(String[]::new)));
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--rollcall.");
    }

    /**
     * @param settings of the product, as on its command line
     * @return {@link #SOUND}, {@link #FAULTY} or {@link #NOT_DONE}
     */
    static int run(List<String> arguments, PrintStream out, String... settings) {
        var one = arguments.size() == 2 && arguments.get(0).equals("--project");
        if (!one && !arguments.isEmpty() && !arguments.equals(List.of("--all"))) {
            out.println(USAGE);
            return NOT_DONE;
        }
        var application = new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .initializers(new RunningServers());
        try (var context = application.run(quietly(settings))) {
            var report = new ChainReportText(context.getBean(ChainNames.class), out);
            var verification = context.getBean(AuditVerification.class);
            if (!one) {
                verification.all(report::print);
                return report.isSound() ? SOUND : FAULTY;
            }
            var chain = context.getBean(ChainNames.class).chain(arguments.get(1));
            if (chain.isEmpty()) {
                out.printf("没有项目 %1$s。 There is no project %1$s.%n", arguments.get(1));
                return NOT_DONE;
            }
            report.print(verification.one(chain.get()));
            return report.isSound() ? SOUND : FAULTY;
        } catch (BadSqlGrammarException older) {
            out.println("这些数据由旧版本写入，没有审计链；请先启动一次产品。"
                    + " These data were written by an older version without an audit chain; start the product once.");
            return NOT_DONE;
        } catch (DocumentStoreUnavailable away) {
            out.println(
                    "对象存储没有应答，留存的链首无法比对。" + " The object store does not answer, so the kept heads cannot be compared.");
            return NOT_DONE;
        } catch (RuntimeException failed) {
            if (CannotStart.isCauseOf(failed)) {
                return NOT_DONE; // the sentence has been said
            }
            throw failed;
        }
    }

    private static String[] quietly(String... settings) {
        return Stream.concat(
                        Stream.of("--rollcall.startup.console=false", "--logging.level.root=error"),
                        Stream.of(settings))
                .toArray(String[]::new);
    }

    /** Reading, and nothing of the product that acts. No configuration by annotation: the product's scan passes it by. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @EnableConfigurationProperties(AuditSettings.class)
    @ComponentScan("dev.rollcall.storage")
    @Import({
        JdbcAuditChains.class,
        JdbcKeptHeads.class,
        DeviceHeadRows.class,
        HeadArchive.class,
        ChainNames.class,
        AuditVerification.class
    })
    static class Slice {
        @Bean
        Clock clock() {
            return new ProductClock();
        }
    }
}
