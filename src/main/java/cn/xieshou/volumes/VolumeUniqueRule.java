package cn.xieshou.volumes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.OneAtATime;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * Each part of a volume is recorded once, and the parts of one volume are divided alike
 * (分项不重复、口径一致): otherwise the same sale would be in two sums.
 */
@Component
class VolumeUniqueRule implements Rule<VolumeForm> {

	private final JdbcTemplate jdbc;

	private final OneAtATime filings;

	VolumeUniqueRule(JdbcTemplate jdbc, OneAtATime filings) {
		this.jdbc = jdbc;
		this.filings = filings;
	}

	/** What has one whole: the measure of a record or place in a period. */
	private record Whole(String subject, String measure, String basis, String reach, String period) {

		static @Nullable Whole of(RuleLine<? extends VolumeForm> line) {
			VolumeForm form = line.form();
			if (form.measure() == null || form.basis() == null || form.period() == null) {
				return null;
			}
			UUID record = VolumeSubject.of(form).in(form);
			String subject = (record != null) ? record.toString()
					: (form.region() != null) ? form.region().code() : String.valueOf(line.place().pairing());
			return new Whole(subject, form.measure().name(), form.basis().name(), String.valueOf(form.reach()),
					form.period().toString());
		}

	}

	/** A part of it, by the words or ids that tell it apart. */
	private record Part(UUID record, Whole whole, VolumeCut cut, List<String> says) {

	}

	private record Parts(List<Part> all) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X110", VolumeForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends VolumeForm> line) {
		Part own = part(line);
		if (own == null) {
			return List.of();
		}
		List<Part> beside = line.batch()
			.once(Parts.class, () -> read(line.batch()))
			.all()
			.stream()
			.filter((other) -> other.whole().equals(own.whole()) && !other.record().equals(own.record()))
			.toList();
		for (Part other : beside) {
			if (other.cut() == own.cut() && other.says().equals(own.says())) {
				return List.of(Hit.at("period", "volumes.twice").citing("volumes", other.record()));
			}
			if (other.cut() != own.cut() && other.cut() != VolumeCut.WHOLE && own.cut() != VolumeCut.WHOLE) {
				return List.of(Hit.at("item", "volumes.otherCut", other.cut()).citing("volumes", other.record()));
			}
		}
		return List.of();
	}

	private static @Nullable Part part(RuleLine<? extends VolumeForm> line) {
		Whole whole = Whole.of(line);
		VolumeForm form = line.form();
		return (whole == null) ? null
				: new Part(line.record(), whole, VolumeCut.of(form), says(form.product(), form.item(),
						form.buyerOrganisation(), form.buyer(), form.channel(), form.market(), form.counterpart()));
	}

	private static List<String> says(@Nullable Object... parts) {
		List<String> says = new ArrayList<>();
		for (Object part : parts) {
			says.add((part != null) ? part.toString().strip() : "");
		}
		return says;
	}

	private Parts read(RuleBatch<? extends VolumeForm> batch) {
		List<Part> parts = new ArrayList<>();
		Set<UUID> own = new HashSet<>();
		batch.lines().forEach((line) -> {
			own.add(line.record());
			Part part = line.voids() ? null : part(line);
			if (part != null) {
				parts.add(part);
			}
		});
		if (batch.isFiling()) {
			this.filings.of("X110", parts.stream().map((part) -> part.whole().toString()).toList());
		}
		String[] periods = parts.stream().map((part) -> part.whole().period()).distinct().toArray(String[]::new);
		this.jdbc.query(
				"""
						select id, coalesce(facility_id, enclave_id, service_id, event_id, project_id, organisation_id)::text as record,
						region, pairing_id, measure, basis, reach, period, cut, product_id, item, buyer_organisation_id, buyer, channel,
						market, counterpart from volume where root_id = ? and period = any(?) order by id
						""",
				(row) -> {
					UUID id = row.getObject("id", UUID.class);
					String subject = Objects.requireNonNullElse(row.getString("record"),
							Objects.requireNonNullElse(row.getString("region"), row.getString("pairing_id")));
					if (!own.contains(id)) {
						parts.add(new Part(id,
								new Whole(subject, row.getString("measure"), row.getString("basis"),
										String.valueOf(row.getString("reach")), row.getString("period")),
								VolumeCut.valueOf(row.getString("cut")),
								says(row.getString("product_id"), row.getString("item"),
										row.getString("buyer_organisation_id"), row.getString("buyer"),
										row.getString("channel"), row.getString("market"),
										row.getString("counterpart"))));
					}
				}, batch.root(), periods);
		return new Parts(parts);
	}

}
