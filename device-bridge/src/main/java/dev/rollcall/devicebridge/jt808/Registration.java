package dev.rollcall.devicebridge.jt808;

/**
 * 0100: a terminal asks for its authentication code.
 *
 * @param province of GB/T 2260, first two digits
 * @param city of GB/T 2260, last four digits
 * @param colour of the number plate; 0 without a vehicle
 * @param plate or, without a vehicle, whatever the terminal has there
 */
record Registration(int province, int city, String maker, String model, String terminalId, int colour, String plate) {
    /** The edition of 2011, which says nothing of itself in the header, had a shorter model. */
    private static final int MODEL_2011 = 8;

    private static final int SHORTEST_2013 = 37;

    static Registration read(BodyReader body, Edition edition) throws Malformed {
        int model = edition == Edition.V2013 && body.remaining() < SHORTEST_2013 ? MODEL_2011 : edition.model;
        return new Registration(
                body.word(),
                body.word(),
                body.text(edition.maker),
                body.text(model),
                body.text(edition.terminalId),
                body.u8(),
                body.restAsText());
    }

    byte[] body(Edition edition) {
        return new BodyWriter()
                .word(province)
                .word(city)
                .text(maker, edition.maker)
                .text(model, edition.model)
                .text(terminalId, edition.terminalId)
                .u8(colour)
                .text(plate)
                .toByteArray();
    }
}
