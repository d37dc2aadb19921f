package dev.rollcall.devicebridge.jt808;

/**
 * 0107: what a terminal says of itself when asked with 8107, which has no body.
 *
 * @param type bits: what kind of vehicle and machine
 * @param iccid of its SIM card, 20 digits
 * @param gnss bits: which satellites it hears
 * @param modem bits: which networks it speaks
 */
record TerminalAttributes(
        int type,
        String maker,
        String model,
        String terminalId,
        String iccid,
        String hardware,
        String firmware,
        int gnss,
        int modem) {
    private static final int MAKER = 5;
    private static final int ICCID = 10;

    static TerminalAttributes read(BodyReader body, Edition edition) throws Malformed {
        return new TerminalAttributes(
                body.word(),
                body.text(MAKER),
                body.text(edition.model),
                body.text(edition.terminalId),
                body.bcd(ICCID),
                body.shortText(),
                body.shortText(),
                body.u8(),
                body.u8());
    }

    byte[] body(Edition edition) {
        return new BodyWriter()
                .word(type)
                .text(maker, MAKER)
                .text(model, edition.model)
                .text(terminalId, edition.terminalId)
                .bcd(iccid)
                .shortText(hardware)
                .shortText(firmware)
                .u8(gnss)
                .u8(modem)
                .toByteArray();
    }
}
