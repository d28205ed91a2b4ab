package cn.xieshou.access;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Grants of an account end earlier than they did (授权提前到期).
 *
 * @param by who acted, {@code null} if nobody was signed in
 * @param account the account
 * @param root the top-level pairing of the grants
 * @param lastDay the last day on which they are in force
 * @param grants how many
 * @param cause the record that says so
 */
public record GrantsShortened(@Nullable Actor by, UUID account, UUID root, LocalDate lastDay, int grants, UUID cause) {

}
