package dev.rollcall.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rollcall.PersistenceTest;
import dev.rollcall.domain.people.BankCard;
import dev.rollcall.domain.people.IdNumber;
import dev.rollcall.domain.people.PhoneNumber;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class PersonNumbersTest {
    private static final IdNumber ID = IdNumber.of("639901198503120010");
    private static final PhoneNumber PHONE = PhoneNumber.of("19900000001");
    private static final BankCard CARD = BankCard.of("9999990000000000014");

    @Autowired
    private PersonNumbers numbers;

    @Autowired
    private DeviceSecrets devices;

    @Autowired
    private KeyRing keys;

    @Test
    void a_number_comes_back_whole_and_is_not_to_be_seen_in_between() {
        var stored = numbers.store(ID);

        assertThat(stored.text()).startsWith("rc2:f1:").doesNotContain("639901");
        assertThat(numbers.idNumber(stored.text())).isEqualTo(ID);
        assertThat(numbers.phone(numbers.store(PHONE).text())).isEqualTo(PHONE);
        assertThat(numbers.card(numbers.store(CARD).text())).isEqualTo(CARD);
        assertThat(stored.toString()).doesNotContain(stored.hash());
    }

    @Test
    void the_same_number_is_written_differently_and_found_by_the_same_hash() {
        var one = numbers.store(ID);
        var two = numbers.store(IdNumber.of(" 639901 19850312 0010"));

        assertThat(one.text()).isNotEqualTo(two.text());
        assertThat(one.hash()).isEqualTo(two.hash()).isEqualTo(numbers.hash(ID)).matches("[0-9a-f]{64}");
        assertThat(numbers.store(IdNumber.of("639901199206200035")).hash()).isNotEqualTo(one.hash());
    }

    @Test
    void an_envelope_fits_its_column() {
        assertThat(numbers.store(CARD).text()).hasSizeLessThan(200);
    }

    @Test
    void an_envelope_moved_to_another_field_or_altered_does_not_open() {
        var card = numbers.store(CARD).text();
        assertThatIllegalStateException().isThrownBy(() -> numbers.phone(card));

        int last = card.length() - 3;
        var altered = card.substring(0, last) + (card.charAt(last) == 'A' ? 'B' : 'A') + card.substring(last + 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> numbers.card(altered))
                .withMessageNotContaining("999999");
        assertThatIllegalStateException().isThrownBy(() -> numbers.card("9999990000000000014"));
    }

    @Test
    void encryption_is_a_setting_and_not_a_migration() { // answers 4
        var clear = new PersonNumbers(new Envelope(keys, false), keys);
        var written = clear.store(ID);

        assertThat(written.text()).isEqualTo("rc1:639901198503120010");
        assertThat(numbers.idNumber(written.text())).isEqualTo(ID);
        assertThat(clear.idNumber(numbers.store(ID).text())).isEqualTo(ID);
        assertThat(written.hash()).isEqualTo(numbers.store(ID).hash());
    }

    @Test
    void a_device_secret_is_wrapped_for_its_device_alone() {
        var secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        var wrapped = devices.wrap("DEMO-FT-0101", secret);

        assertThat(wrapped).hasSizeLessThan(255);
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("0123456789abcdef");
        assertThat(devices.unwrap("DEMO-FT-0101", wrapped)).isEqualTo(secret);
        assertThatIllegalStateException().isThrownBy(() -> devices.unwrap("DEMO-FT-0102", wrapped));
    }
}
