package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An extract beside the entries of a fund (对账).
 *
 * @param of to which fund it belongs
 * @param fileName the name under which the file was sent
 * @param sha256 the digest of its content
 * @param first the first day on which something moved
 * @param last the last one
 * @param balance what was on the account then, {@code null} if the file does not say
 * @param outflow which step of the fund leaves the account
 * @param opened by whom and when the file was sent
 * @param finished by whom and when it was finished, {@code null} if it is open
 */
record Reconciliation(UUID id, Of of, String fileName, String sha256, LocalDate first, LocalDate last,
		@Nullable BigDecimal balance, String outflow, Act opened, @Nullable Act finished) {

	/** A fund. */
	record Of(UUID root, UUID pairing, UUID fund, String name) {

	}

	/** Who did something. */
	record Act(UUID by, String name, Instant at) {

	}

	public boolean isClosed() {
		return this.finished != null;
	}

}
