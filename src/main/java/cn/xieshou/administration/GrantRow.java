package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Role;

/**
 * A grant in force or to come, or one that is asked for (授权).
 *
 * @param id its id, that of its request
 * @param account who gets it
 * @param username their account
 * @param displayName their name
 * @param role the role
 * @param pairing the pairing that it extends over, {@code null} for everything that the
 * role extends over
 * @param step the review step
 * @param startsOn the first day
 * @param endsOn the last day, {@code null} for an open end
 * @param reason why it was asked for, {@code null} if that is not known
 * @param requestedBy who asked for it, {@code null} if that is not known
 * @param requester their name
 * @param ends the grant whose end on the last day is asked for, {@code null} if a grant
 * is
 */
record GrantRow(UUID id, UUID account, String username, String displayName, Role role, @Nullable UUID pairing,
		@Nullable Integer step, LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String reason,
		@Nullable UUID requestedBy, @Nullable String requester, @Nullable UUID ends) {

}
