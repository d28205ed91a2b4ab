package cn.xieshou.setup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Programme;
import cn.xieshou.calendar.HolidayNotice;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.DraftService;
import cn.xieshou.filing.LineAction;
import cn.xieshou.pairing.PairingCard;
import cn.xieshou.region.Regions.Division;
import cn.xieshou.review.ReviewService;

/**
 * Files what the set-up asks for (启用填报), as anything else is filed: somebody else
 * approves it.
 */
@Service
@Transactional
class SetupFilings {

	private final DraftService drafts;

	private final ReviewService reviews;

	private final Access access;

	private final JsonMapper json;

	SetupFilings(DraftService drafts, ReviewService reviews, Access access, JsonMapper json) {
		this.drafts = drafts;
		this.reviews = reviews;
		this.access = access;
		this.json = json;
	}

	/** Whether the reader maintains what the set-up enters. */
	boolean mayFile() {
		return this.access.actor().may(Permission.ENTER) && this.access.scope(Permission.ENTER, true).everything();
	}

	void requireMayFile() {
		if (!mayFile()) {
			throw new AccessDeniedException("Setting up is for business administrators");
		}
	}

	/** Files a top pairing. */
	UUID top(Programme programme, Division helper, Division helped, @Nullable String since) {
		return file("pairings", List
			.of(pairing(programme, helper.shortName() + "—" + helped.shortName(), null, helper, helped, since)));
	}

	/** Files pairings below another. */
	UUID below(PairingCard top, List<PairRow> rows) {
		return file("pairings", rows.stream().map((row) -> {
			Division helping = Objects.requireNonNull(row.helping());
			Division assisted = Objects.requireNonNull(row.assisted());
			return pairing(top.programme(), helping.name() + "—" + assisted.name(), top.id(), helping, assisted,
					top.since());
		}).toList());
	}

	private ObjectNode pairing(Programme programme, String name, @Nullable UUID parent, Division helper,
			Division helped, @Nullable String since) {
		ObjectNode form = this.json.createObjectNode().put("name", name).put("programme", programme.name());
		if (parent != null) {
			form.put("parent", parent.toString());
		}
		if (since != null && !since.isBlank()) {
			form.put("since", since.strip());
		}
		form.withArray("members").addObject().put("side", "ASSISTING").put("region", helper.code().code());
		form.withArray("members").addObject().put("side", "ASSISTED").put("region", helped.code().code());
		return form;
	}

	/** Files the review steps of a pairing and of those below it. */
	UUID chains(PairingCard top, ChainTemplate template) {
		return file("review-chains",
				template.chains()
					.entrySet()
					.stream()
					.map((chain) -> chain(top, chain.getKey().name(), chain.getValue()))
					.toList());
	}

	private ObjectNode chain(PairingCard top, String reach, List<ChainTemplate.Step> steps) {
		ObjectNode form = this.json.createObjectNode()
			.put("name", top.name() + " " + String.join("、", steps.stream().map(ChainTemplate.Step::name).toList()))
			.put("appliesTo", top.id().toString())
			.put("reach", reach);
		steps.forEach((step) -> form.withArray("steps")
			.addObject()
			.put("name", step.name())
			.put("holder", step.holder().name())
			.put("days", step.days()));
		return form;
	}

	/** Files the days off of a year. */
	UUID calendar(HolidayNotice notice) {
		ObjectNode form = this.json.createObjectNode()
			.put("name", notice.year() + "年放假和调休")
			.put("year", notice.year())
			.put("basis", notice.title());
		notice.days().forEach((days) -> {
			ObjectNode set = form.withArray("days")
				.addObject()
				.put("occasion", days.occasion())
				.put("kind", days.kind().name())
				.put("from", days.from().toString());
			if (!days.to().equals(days.from())) {
				set.put("to", days.to().toString());
			}
		});
		return file("calendars", List.of(form));
	}

	private UUID file(String type, List<ObjectNode> forms) {
		requireMayFile();
		UUID filing = this.drafts.create(new Draft(type,
				forms.stream().map((form) -> new Draft.Line(LineAction.CREATE, null, null, form, null)).toList(),
				null));
		this.reviews.submit(filing, Map.of());
		return filing;
	}

}
