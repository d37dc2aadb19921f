package dev.rollcall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.ui.preview.PreviewApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PreviewApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "server.address=127.0.0.1", "logging.level.org.atmosphere=warn"})
class UiSecurityTest {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @LocalServerPort
    private int port;

    @Test
    void every_page_forbids_framing_sniffing_and_foreign_scripts() throws Exception {
        var headers = get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void without_a_login_every_address_leads_to_the_sign_in_page_whether_it_exists_or_not() throws Exception {
        for (var address : new String[] {"/", "/inbox", "/history", "/no/such/address"}) {
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(address)
                    .endsWith("/login");
        }
    }

    @Test
    void the_look_of_the_product_is_served_to_everybody() throws Exception {
        assertThat(get("/rollcall/rollcall.css").statusCode()).isEqualTo(200);
        assertThat(get("/rollcall/icons/inbox.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() throws Exception {
        var cookie = get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("rollcall-session=", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void signing_in_renews_the_session_id() throws Exception {
        var page = get("/login").body();
        var before = session();

        assertThat(signIn(page, "Demo#2023")).doesNotContain("error");
        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_and_an_unknown_account_are_answered_alike() throws Exception {
        var page = get("/login").body();
        assertThat(signIn(page, "wrong")).endsWith("/login?error");
    }

    @Test
    void a_sign_in_without_the_token_of_the_page_is_refused() throws Exception {
        get("/login");
        var answer = post("username=labor.p01&password=Demo%232023");
        assertThat(answer.headers().firstValue("Location").orElse("/login")).endsWith("/login");
        assertThat(get("/inbox").statusCode()).isEqualTo(302);
    }

    private String signIn(String page, String password) throws IOException, InterruptedException {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        var answer = post("username=labor.p01&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1)));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("rollcall-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
