package dev.rollcall.domain.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Construction permit of a project; one project, one permit (C25). */
@Embeddable
public class Permit {
    @Column(name = "permit_no")
    private String number;

    @Column(name = "permit_authority")
    private String authority;

    protected Permit() {}

    /** @param number as printed; older forms exist, so its shape is not enforced */
    public Permit(String number, String authority) {
        this.number = number;
        this.authority = authority;
    }

    public String number() {
        return number;
    }

    public String authority() {
        return authority;
    }
}
