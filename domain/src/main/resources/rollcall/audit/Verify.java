import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * Verifies a signed audit export of Rollcall without Rollcall, network or library. Needs a JDK 17 or newer:
 *
 * <pre>java Verify.java export.zip [fingerprint of the public key]</pre>
 *
 * <p>Ends with 0 when everything holds, 1 when something does not, 2 when the file cannot be judged. The key is inside
 * the export: that it is the right one is known only from its fingerprint, so compare it with the one the product shows.
 */
public final class Verify {
    private static final Set<String> UNLISTED = Set.of("manifest.json", "signature.bin", "Verify.java", "README.txt");

    private final ZipFile zip;
    private final List<String> faults = new ArrayList<>();
    private Map<String, Object> manifest = Map.of();

    private Verify(ZipFile zip) {
        this.zip = zip;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.out.println("java Verify.java export.zip [fingerprint]");
            System.exit(2);
        }
        int result;
        try (ZipFile zip = new ZipFile(arguments[0])) {
            result = new Verify(zip).run(arguments.length == 2 ? arguments[1] : null);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            System.out.println("无法校验 cannot be verified: " + e);
            result = 2;
        }
        System.exit(result);
    }

    private int run(String expectedKey) throws IOException, GeneralSecurityException {
        byte[] bytes = bytes("manifest.json");
        manifest = object(new Json(new String(bytes, StandardCharsets.UTF_8)).value());
        Map<String, Object> key = object(manifest.get("key"));
        byte[] encoded = Base64.getDecoder().decode((String) key.get("public"));
        String fingerprint = hex(sha256().digest(encoded));
        if (!signed(bytes, encoded)) {
            fault("manifest.json 签名不符 the signature does not fit");
        }
        if (expectedKey != null && !expectedKey.replaceAll("[^0-9A-Fa-f]", "").equalsIgnoreCase(fingerprint)) {
            fault("公钥指纹不符 made with another key than expected");
        }
        files();
        for (Map<String, Object> chain : chains()) {
            chain(chain);
        }
        opinions();
        heads();
        System.out.println("公钥指纹 fingerprint of the key: " + fingerprint);
        System.out.println("范围 scope: " + manifest.get("scope"));
        chains().forEach(chain -> System.out.println("链 chain: " + chain));
        daily();
        faults.forEach(each -> System.out.println("✗ " + each));
        System.out.println(faults.isEmpty() ? "✓ 完好 everything holds" : "✗ 有改动 " + faults.size() + " fault(s)");
        return faults.isEmpty() ? 0 : 1;
    }

    private boolean signed(byte[] bytes, byte[] publicKey) throws GeneralSecurityException, IOException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
        signature.update(bytes);
        try {
            return signature.verify(bytes("signature.bin"));
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** Each file is what the manifest says, and nothing else is there. */
    private void files() {
        Set<String> listed = new TreeSet<>(UNLISTED);
        for (Object each : (List<?>) manifest.get("files")) {
            Map<String, Object> file = object(each);
            String name = (String) file.get("name");
            listed.add(name);
            try (InputStream in = open(name)) {
                MessageDigest digest = sha256();
                byte[] buffer = new byte[1 << 16];
                long lines = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
                if (lines != (Long) file.get("lines")) {
                    fault(name + ": " + lines + " 行，应为 lines instead of " + file.get("lines"));
                }
                if (!hex(digest.digest()).equals(file.get("sha256"))) {
                    fault(name + ": 内容与签名时不同 content differs from what was signed");
                }
            } catch (IOException e) {
                fault(name + ": 无法读取 cannot be read: " + e.getMessage());
            }
        }
        zip.stream().map(entry -> entry.getName()).filter(name -> !listed.contains(name)).forEach(name ->
                fault(name + ": 不在清单中 is not in the manifest"));
    }

    private List<Map<String, Object>> chains() {
        List<Map<String, Object>> chains = new ArrayList<>();
        ((List<?>) manifest.get("chains")).forEach(each -> chains.add(object(each)));
        return chains;
    }

    /** Each record follows from the one before it; the first fault is named, the rest follows from it. */
    private void chain(Map<String, Object> chain) throws IOException {
        String of = chain.get("project") + " ";
        long next = (Long) chain.get("first");
        long last = (Long) chain.get("last");
        byte[] before = HexFormat.of().parseHex((String) chain.get("before"));
        try (BufferedReader records = lines((String) chain.get("records"));
                BufferedReader hashes = lines((String) chain.get("hashes"))) {
            String at = "–";
            for (String line = records.readLine(); line != null; line = records.readLine()) {
                Map<String, Object> record = read(line);
                String stored = hashes.readLine();
                MessageDigest digest = sha256();
                digest.update(before);
                before = digest.digest(line.getBytes(StandardCharsets.UTF_8));
                Object seq = record.get("seq");
                if (seq instanceof Long && (Long) seq > next) {
                    fault(of + "第 " + next + " 条缺失，前一条在 " + at + " record " + next + " is missing, the one before it is of " + at);
                    return;
                }
                if (!Long.valueOf(next).equals(seq) || !(next + " " + hex(before)).equals(stored)) {
                    fault(of + "第 " + next + " 条（" + record.get("at") + "）被改动 record " + next + " was changed");
                    return;
                }
                at = (String) record.get("at");
                next++;
            }
            if (next <= last) {
                fault(of + "第 " + next + " 条起被截去，最后一条在 " + at + " records from " + next + " on were cut off, the last one left is of " + at);
            } else if (!hex(before).equals(chain.get("end"))) {
                fault(of + "链尾与清单不符 the chain does not end as the manifest says");
            }
        }
    }

    /** What was decided and said is what was recorded. */
    private void opinions() throws IOException {
        Map<String, String> recorded = new HashMap<>();
        for (Map<String, Object> chain : chains()) {
            try (BufferedReader records = lines((String) chain.get("records"))) {
                for (String line = records.readLine(); line != null; line = records.readLine()) {
                    Object detail = read(line).get("detail");
                    if (detail instanceof Map && object(detail).get("decision") != null) {
                        recorded.put((String) object(detail).get("task"), (String) object(detail).get("decision"));
                    }
                }
            }
        }
        try (BufferedReader decisions = lines("decisions.jsonl")) {
            for (String line = decisions.readLine(); line != null; line = decisions.readLine()) {
                Map<String, Object> decision = read(line);
                String task = (String) decision.get("task");
                Map<String, Object> said = object(decision.getOrDefault("digestOf", Map.of()));
                if (recorded.containsKey(task) && !recorded.get(task).equals(hex(sha256().digest(
                        canonical(said).getBytes(StandardCharsets.UTF_8))))) {
                    fault("任务 " + task + " 的意见与记录不符 the decision of task " + task + " is not what was recorded");
                }
            }
        }
    }

    /** Heads kept on earlier days say the same of these records; the object of the last day among them. */
    private void heads() throws IOException {
        Map<String, Set<String>> kept = new HashMap<>();
        try (BufferedReader heads = lines("heads.jsonl")) {
            for (String line = heads.readLine(); line != null; line = heads.readLine()) {
                keep(kept, read(line));
            }
        }
        String page = dailyFile();
        if (!page.isEmpty()) {
            Object heads = read(new String(bytes(page), StandardCharsets.UTF_8)).get("heads");
            if (heads instanceof List) {
                ((List<?>) heads).forEach(head -> keep(kept, object(head)));
            }
        }
        for (Map<String, Object> chain : chains()) {
            try (BufferedReader hashes = lines((String) chain.get("hashes"))) {
                for (String line = hashes.readLine(); line != null; line = hashes.readLine()) {
                    int blank = line.indexOf(' ');
                    String seq = blank < 0 ? "" : line.substring(0, blank);
                    for (String head : kept.getOrDefault(chain.get("id") + "/" + seq, Set.of())) {
                        if (!head.equals(line.substring(blank + 1))) {
                            fault(chain.get("project") + " 第 " + seq + " 条与留存的链首不符 differs from the head kept of record "
                                    + seq);
                        }
                    }
                }
            }
        }
    }

    private static void keep(Map<String, Set<String>> kept, Map<String, Object> head) {
        kept.computeIfAbsent(head.get("chain") + "/" + head.get("seq"), key -> new TreeSet<>())
                .add(String.valueOf(head.get("hash")));
    }

    private String dailyFile() {
        Object daily = manifest.get("dailyHead");
        return daily == null ? "" : (String) object(daily).get("file");
    }

    /** The head of all chains as the product shows it, for whoever has a printed one to compare. */
    private void daily() throws IOException {
        Object daily = manifest.get("dailyHead");
        if (daily == null) {
            System.out.println("每日链首 daily head: 尚无 none was kept yet");
            return;
        }
        String digest = (String) object(daily).get("digest");
        String file = dailyFile();
        if (!file.isEmpty() && !hex(sha256().digest(bytes(file))).equals(digest)) {
            fault(file + ": 与当日链首不符 is not what the head of that day was made of");
        }
        System.out.println("每日链首 daily head " + object(daily).get("day") + ": " + digest
                + " 请与产品显示或另行保存的比对 compare it with the one shown or kept elsewhere");
    }

    private void fault(String text) {
        faults.add(text);
    }

    private InputStream open(String name) throws IOException {
        if (zip.getEntry(name) == null) {
            throw new IOException("缺少 missing: " + name);
        }
        return zip.getInputStream(zip.getEntry(name));
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            return all.toByteArray();
        }
    }

    private BufferedReader lines(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> read(String line) {
        try {
            return object(new Json(line).value());
        } catch (RuntimeException altered) {
            return Map.of();
        }
    }

    /** Texts only, which is all a digest is made of (RFC 8785). */
    private static String canonical(Map<String, Object> texts) {
        StringBuilder json = new StringBuilder("{");
        for (String key : new TreeSet<>(texts.keySet())) {
            json.append(json.length() == 1 ? "" : ",");
            json.append(quoted(key)).append(':').append(quoted((String) texts.get(key)));
        }
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            int known = "\"\\\b\t\n\f\r".indexOf(unit);
            if (known >= 0) {
                json.append('\\').append("\"\\btnfr".charAt(known));
            } else if (unit < ' ') {
                json.append(String.format("\\u%04x", (int) unit));
            } else {
                json.append(unit);
            }
        }
        return json.append('"').toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** As much of JSON as an export holds. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            char first = text.charAt(at);
            if (first == '{') {
                return members();
            }
            if (first == '[') {
                return items();
            }
            if (first == '"') {
                return words();
            }
            int begin = at;
            while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String literal = text.substring(begin, at);
            return literal.equals("null") ? null
                    : literal.equals("true") || literal.equals("false") ? (Object) Boolean.valueOf(literal)
                    : (Object) Long.valueOf(literal);
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (text.charAt(at) != '}') {
                String key = words();
                expect(':');
                members.put(key, value());
                if (text.charAt(at) != '}') {
                    expect(',');
                }
            }
            at++;
            return members;
        }

        private List<Object> items() {
            List<Object> items = new ArrayList<>();
            at++;
            while (text.charAt(at) != ']') {
                items.add(value());
                if (text.charAt(at) != ']') {
                    expect(',');
                }
            }
            at++;
            return items;
        }

        private String words() {
            StringBuilder words = new StringBuilder();
            expect('"');
            while (text.charAt(at) != '"') {
                char unit = text.charAt(at++);
                if (unit != '\\') {
                    words.append(unit);
                    continue;
                }
                char escaped = text.charAt(at++);
                if (escaped == 'u') {
                    words.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    int known = "btnfr".indexOf(escaped);
                    words.append(known < 0 ? escaped : "\b\t\n\f\r".charAt(known));
                }
            }
            at++;
            return words.toString();
        }

        private void expect(char wanted) {
            if (text.charAt(at++) != wanted) {
                throw new IllegalArgumentException("no JSON at " + at);
            }
        }
    }
}
