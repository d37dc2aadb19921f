package dev.rollcall.devicebridge.jt808;

/** The editions of the standard, as far as they differ in widths; bytes. */
enum Edition {
    V2013(6, 5, 20, 7),
    V2019(10, 11, 30, 30);

    /** Of the terminal's number in the header, two digits a byte. */
    final int phone;
    /** Of the maker's code in a registration; elsewhere it is 5 in both. */
    final int maker;

    final int model;
    final int terminalId;

    Edition(int phone, int maker, int model, int terminalId) {
        this.phone = phone;
        this.maker = maker;
        this.model = model;
        this.terminalId = terminalId;
    }
}
