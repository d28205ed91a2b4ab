package cn.xieshou.statement;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Period;
import cn.xieshou.values.RegionCode;

/**
 * The series that a figure is one value of (数列): the same indicator of the same subject,
 * region and pairing over time. Its id follows from these, so that growth, target and
 * whole are found by key.
 *
 * @param indicator the indicator
 * @param pairing the pairing
 * @param region the region, {@code null} for the pairing as a whole
 * @param subject what is measured, empty for the whole
 */
public record Series(UUID indicator, UUID pairing, @Nullable RegionCode region, String subject) {

	public static Series of(UUID indicator, @Nullable UUID pairing, @Nullable RegionCode region,
			@Nullable String subject) {
		return new Series(indicator, Objects.requireNonNull(pairing), region, (subject != null) ? subject : "");
	}

	public UUID id() {
		return named("series", this.indicator, this.pairing, this.region, this.subject);
	}

	/** The id of the derived figure of a cell. */
	public static UUID cell(UUID indicator, UUID pairing, Period period) {
		return named("cell", indicator, pairing, period.kind(), period.span());
	}

	private static UUID named(@Nullable Object... parts) {
		StringBuilder name = new StringBuilder();
		for (Object part : parts) {
			name.append(part).append('\u001f');
		}
		return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
	}

}
