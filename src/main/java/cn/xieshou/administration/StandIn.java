package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a reviewer's steps for some days (代审).
 *
 * @param id the request for it
 * @param colleague who does, by name
 * @param reviewer whose steps they are, by name
 * @param own whether the steps are the reader's, else the reader holds them
 * @param startsOn the first day
 * @param endsOn the last day
 * @param accepted whether the security administrator agreed, {@code null} while that is
 * open
 */
public record StandIn(UUID id, String colleague, String reviewer, boolean own, LocalDate startsOn, LocalDate endsOn,
		@Nullable Boolean accepted) {

	/** Whether it is decided that they do. */
	public boolean isAgreed() {
		return Boolean.TRUE.equals(this.accepted);
	}

}
