package dev.rollcall.app.account;

/**
 * The view {@code account_reach}, narrowed to one account or one project, as a table for a statement. The number stands
 * in the text: MariaDB carries a constant into the parts of a view with UNION, a parameter of a prepared statement not,
 * and would gather the reach of all accounts first. Nothing else names the view.
 */
public final class Reach {
    private Reach() {}

    /**
     * What an account reaches now: {@code project_id}, {@code role}, {@code unit_id} (null: the whole project), one row
     * for each office.
     *
     * @return in brackets; give it an alias
     */
    public static String of(long accountId) {
        return "(select project_id, role, unit_id from account_reach where account_id = " + accountId + ")";
    }

    /**
     * Who reaches a project now: {@code account_id}, {@code role}, {@code unit_id} (null: the whole project).
     *
     * @return in brackets; give it an alias
     */
    public static String into(long projectId) {
        return "(select account_id, role, unit_id from account_reach where project_id = " + projectId + ")";
    }
}
