package dev.rollcall.app.demo;

import dev.rollcall.domain.people.UnifiedSocialCreditCode;

/** Units that do not exist, under codes that pass both checks. */
enum DemoUnit {
    CONTRACTOR_A("演示甲建设有限公司", "91639901DEM000014L"),
    CONTRACTOR_B("演示乙建设有限公司", "91639901DEM000022F"),
    SUPERVISION("演示丙工程监理有限公司", "91639901DEM000030A"),
    LABOUR_1("演示丁建筑劳务有限公司", "91639901DEM0000497"),
    LABOUR_2("演示戊建筑劳务有限公司", "91639901DEM0000572"),
    SPECIALIST("演示己机电装饰工程有限公司", "91639901DEM000065W"),
    OWNER("演示庚置业有限公司", "91639901DEM000073P"),
    PROVIDER("演示辛智能设备有限公司", "91419901DEM000161G"),
    CONTRACTOR_C("演示壬建设有限公司", "91419901DEM0001108"),
    CONTRACTOR_D("演示癸建设有限公司", "91419901DEM0001295"),
    SUPERVISION_2("演示子工程监理有限公司", "91419901DEM0001370"),
    LABOUR_3("演示丑建筑劳务有限公司", "91419901DEM000145T"),
    OWNER_2("演示寅置业有限公司", "91419901DEM000153M");

    private final String title;
    private final UnifiedSocialCreditCode uscc;

    DemoUnit(String title, String uscc) {
        this.title = title;
        this.uscc = UnifiedSocialCreditCode.of(uscc);
    }

    String title() {
        return title;
    }

    UnifiedSocialCreditCode uscc() {
        return uscc;
    }
}
