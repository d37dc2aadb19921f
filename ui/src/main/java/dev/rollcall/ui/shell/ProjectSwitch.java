package dev.rollcall.ui.shell;

/** 选择项目: opened by a click on the project name in the header (R22). One bean of the project feature. */
public interface ProjectSwitch {
    /** Opens the dialog in the current screen; after a choice the page is loaded anew. */
    void open();
}
