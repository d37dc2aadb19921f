package dev.rollcall.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Signature;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AuditSigningKeyTest {
    /** RFC 8032, 7.1, test 1: the key pair that follows from this seed, and its signature of nothing. */
    @Test
    void the_seed_gives_the_pair_of_the_rfc() throws Exception {
        var pair = AuditSigningKey.pair(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(HexFormat.of().formatHex(pair.getPublic().getEncoded()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        assertThat(HexFormat.of().formatHex(signature.sign()))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                        + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }
}
