package dev.rollcall.domain.approval;

/** What the reader of a task may do with it beside deciding, in the order of the menu 更多. */
public enum TaskAct {
    /** 转办 */
    TRANSFER,
    /** 委派 */
    DELEGATE,
    /** 前加签 */
    SIGN_BEFORE,
    /** 后加签 */
    SIGN_AFTER,
    /** 减签 */
    DROP_OPINIONS,
    /** 抄送 */
    COPY
}
