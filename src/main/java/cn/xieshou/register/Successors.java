package cn.xieshou.register;

import java.util.Optional;
import java.util.UUID;

/** Which record took the place of one that was merged into it (接替记录). */
public interface Successors {

	/**
	 * The record that took the place of one that is no longer in the books, whatever the
	 * scope.
	 * @param type the type of both
	 * @return empty if it was voided without one, or was never there
	 */
	Optional<UUID> of(String type, UUID gone);

}
