package dev.rollcall.app.secrets;

import dev.rollcall.domain.people.BankCard;
import dev.rollcall.domain.people.IdNumber;
import dev.rollcall.domain.people.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * The only way of an identity number, phone, bank card or address of e-mail into and out of the database. A stored number is found by the
 * hash of the whole number; nothing finds it by a part (answers 4).
 */
@Component
public final class PersonNumbers {
    private static final String ID_NUMBER = "id-number";
    private static final String PHONE = "phone";
    private static final String CARD = "bank-card";
    private static final String EMAIL = "email";

    private final Envelope envelope;
    private final KeyRing keys;

    PersonNumbers(Envelope envelope, KeyRing keys) {
        this.envelope = envelope;
        this.keys = keys;
    }

    public StoredNumber store(IdNumber number) {
        return new StoredNumber(envelope.seal(number.value(), ID_NUMBER), hash(number));
    }

    public StoredNumber store(PhoneNumber number) {
        return new StoredNumber(envelope.seal(number.value(), PHONE), hash(number));
    }

    public StoredNumber store(BankCard number) {
        return new StoredNumber(envelope.seal(number.value(), CARD), hash(number));
    }

    /** Nobody looks for an address, so it has no hash. */
    public String storeEmail(String address) {
        return envelope.seal(address, EMAIL);
    }

    /** @param stored text of the column {@code notice_address.email} */
    public String email(String stored) {
        return envelope.open(stored, EMAIL);
    }

    /** @param stored text of the column {@code person.id_number} */
    public IdNumber idNumber(String stored) {
        return new IdNumber(envelope.open(stored, ID_NUMBER));
    }

    /** @param stored text of the column {@code person.phone} */
    public PhoneNumber phone(String stored) {
        return new PhoneNumber(envelope.open(stored, PHONE));
    }

    /** @param stored text of the column {@code wage_card.card_no} */
    public BankCard card(String stored) {
        return new BankCard(envelope.open(stored, CARD));
    }

    /** To be compared with {@code person.id_number_hash}. */
    public String hash(IdNumber number) {
        return hash(ID_NUMBER, number.value());
    }

    /** To be compared with {@code person.phone_hash}. */
    public String hash(PhoneNumber number) {
        return hash(PHONE, number.value());
    }

    /** To be compared with {@code wage_card.card_hash}. */
    public String hash(BankCard number) {
        return hash(CARD, number.value());
    }

    // The field is hashed along, so that equal digits in two columns do not give each other away.
    private String hash(String field, String canonical) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.key(keys.currentKid(KeyPurpose.HASH)));
            return HexFormat.of().formatHex(mac.doFinal((field + ":" + canonical).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("hash a value of " + field, e);
        }
    }
}
