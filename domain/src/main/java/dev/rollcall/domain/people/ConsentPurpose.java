package dev.rollcall.domain.people;

/** What a person consents to, each on its own and revocable (L34). */
public enum ConsentPurpose {
    /** Recognising the face at the gate. */
    FACE_ATTENDANCE,
    /** Sending the face photo to a platform. */
    FACE_UPLOAD,
    /** Passing the wage card to a bank. */
    WAGE_CARD
}
