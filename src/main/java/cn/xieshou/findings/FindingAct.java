package cn.xieshou.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a finding (经过).
 *
 * @param at when
 * @param by who, {@code null} for the portal itself
 * @param unit the body that they work for
 * @param ownerName who was asked to answer for it
 * @param due until when
 * @param text what was said
 */
record FindingAct(FindingDeed kind, Instant at, @Nullable String by, @Nullable String unit, @Nullable String ownerName,
		@Nullable LocalDate due, @Nullable String text) {

	/** An act of the portal on a finding. */
	record OfPortal(UUID finding, UUID root, FindingDeed kind) {

	}

}
