package cn.xieshou.findings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.rule.PostedHits;
import cn.xieshou.rule.RuleHit;

/**
 * Keeps what rules find in posted records as findings (发现入册): the same one as long as it
 * is found again, closed when it is found no more, open again when it comes back or says
 * something else than what was explained.
 */
@Component
class FindingKeeper implements PostedHits {

	private final FindingStore store;

	private final CitedRecords records;

	private final Clock clock;

	FindingKeeper(FindingStore store, CitedRecords records, Clock clock) {
		this.store = store;
		this.records = records;
		this.clock = clock;
	}

	@Override
	public void found(Register<?, ?> register, List<Found> found, Instant at) {
		Map<UUID, Finding> findings = new LinkedHashMap<>();
		found.stream()
			.sorted(Comparator.comparing((one) -> one.place().record()))
			.map((one) -> finding(register, one, at))
			.forEach((one) -> findings.putIfAbsent(one.id(), one));
		if (!findings.isEmpty()) {
			keep(List.copyOf(findings.values()), at);
		}
	}

	private static Finding finding(Register<?, ?> register, Found found, Instant at) {
		Place place = found.place();
		RuleHit hit = found.hit();
		return Finding.of(new Finding.Subject(place.root(), place.pairing(), register.code(), place.record()),
				new Finding.Said(hit.rule(), hit.version(), hit.severity(), hit.hit()), at);
	}

	private void keep(List<Finding> found, Instant at) {
		Map<UUID, UUID> places = this.records.places(found);
		Map<UUID, FindingStore.Known> known = this.store.known(found);
		List<Finding> fresh = new ArrayList<>();
		List<Finding> again = new ArrayList<>();
		List<FindingAct.OfPortal> acts = new ArrayList<>();
		for (Finding one : found) {
			FindingStore.Known before = known.get(one.id());
			if (before == null) {
				fresh.add(one);
				acts.add(act(one, FindingDeed.FOUND));
			}
			else if (!before.seenAt().equals(at)) {
				again.add(standing(one, before.finding(), acts));
			}
		}
		this.store.insert(fresh, places, at);
		this.store.update(again, places, at);
		this.store.note(acts, at);
	}

	/** A finding that was found before, with what became of it. */
	private static Finding standing(Finding now, Finding before, List<FindingAct.OfPortal> acts) {
		Finding.Course course = before.course();
		FindingState state = course.state();
		boolean changed = !now.said().saysTheSame(before.said());
		if (state == FindingState.MENDED || changed) {
			acts.add(act(now, (state == FindingState.MENDED) ? FindingDeed.FOUND_AGAIN : FindingDeed.CHANGED));
			state = (course.owner() != null) ? FindingState.ASSIGNED : FindingState.OPEN;
		}
		return new Finding(now.id(), now.subject(), changed ? now.said() : now.said().inTheWordsOf(before.said()),
				new Finding.Course(state, course.owner(), course.due(), course.foundAt(), null));
	}

	private static FindingAct.OfPortal act(Finding finding, FindingDeed kind) {
		return new FindingAct.OfPortal(finding.id(), finding.subject().root(), kind);
	}

	@Override
	public void ended(Register<?, ?> register, Instant began, long records) {
		this.store.mend(register.code(), began, null);
		this.store.looked(register.code(), began, this.clock.instant(), records);
	}

}
