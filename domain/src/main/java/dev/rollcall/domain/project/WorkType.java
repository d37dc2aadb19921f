package dev.rollcall.domain.project;

import java.util.Optional;

/** Trade of a worker (工种), codes by T-3. */
public enum WorkType {
    BRICKLAYER("010", "砌筑工"),
    REBAR_WORKER("020", "钢筋工"),
    SCAFFOLDER("030", "架子工"),
    CONCRETE_WORKER("040", "混凝土工"),
    FORMWORK_WORKER("050", "模板工"),
    MACHINERY_INSTALLER("060", "机械设备安装工"),
    VENTILATION_WORKER("070", "通风工"),
    INSTALLATION_RIGGER("080", "安装起重工"),
    INSTALLATION_FITTER("090", "安装钳工"),
    ELECTRICAL_EQUIPMENT_FITTER("100", "电气设备安装调试工"),
    PIPEFITTER("110", "管道工"),
    SUBSTATION_INSTALLER("120", "变电安装工"),
    ELECTRICIAN("130", "建筑电工"),
    PUMP_OPERATOR("140", "司泵工"),
    EARTHWORK_MACHINE_DRIVER("150", "挖掘铲运和桩工机械司机"),
    PILING_OPERATOR("160", "桩机操作工"),
    LIFTING_SIGNALLER("170", "起重信号工"),
    CRANE_ERECTOR("180", "建筑起重机械安装拆卸工"),
    DECORATOR("190", "装饰装修工"),
    INDOOR_FACILITY_INSTALLER("200", "室内成套设施安装工"),
    DOOR_WINDOW_INSTALLER("210", "建筑门窗幕墙安装工"),
    CURTAIN_WALL_MAKER("220", "幕墙制作工"),
    WATERPROOFER("230", "防水工"),
    CARPENTER("240", "木工"),
    STONE_WORKER("250", "石工"),
    WELDER("270", "电焊工"),
    BLASTER("280", "爆破工"),
    DUST_REMOVER("290", "除尘工"),
    SURVEYOR("300", "测量放线工"),
    LINE_ERECTOR("310", "线路架设工"),
    HERITAGE_STONEMASON("320", "古建筑传统石工"),
    HERITAGE_TILER("330", "古建筑传统瓦工"),
    HERITAGE_MURALIST("340", "古建筑传统彩画工"),
    HERITAGE_CARPENTER("350", "古建筑传统木工"),
    HERITAGE_VARNISHER("360", "古建筑传统油工"),
    METAL_WORKER("380", "金属工"),
    GENERAL_LABOURER("390", "杂工"),
    MANAGEMENT("900", "管理人员"),
    OTHER("1000", "其它");

    private final String nationalCode;
    private final String label;

    WorkType(String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** Code T-3 of the national platform; a mapping, never a key. */
    public String nationalCode() {
        return nationalCode;
    }

    /** Chinese term of the dictionary. */
    public String label() {
        return label;
    }

    /** The constant with this T-3 code, if there is one. */
    public static Optional<WorkType> byNationalCode(String code) {
        return NationalCodes.find(values(), one -> one.nationalCode.equals(code));
    }
}
