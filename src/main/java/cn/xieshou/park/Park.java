package cn.xieshou.park;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import cn.xieshou.park.ParkParts.Milestone;
import cn.xieshou.park.ParkParts.Plot;
import cn.xieshou.park.ParkParts.Tenant;
import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * A park that the two sides build together (共建园区).
 * <p>
 * Rules: the start-up area is no larger than the whole; no more workshops are let and
 * offered than were built; no two plots have one number; nobody leaves before entering;
 * milestones are dated in the order of their stages.
 */
@Entity
final class Park extends FormEntry<ParkForm> {

	@Embedded
	private ParkForm form;

	@SuppressWarnings("NullAway.Init")
	protected Park() {
	}

	@Override
	public ParkForm form() {
		return this.form;
	}

	@Override
	protected void apply(ParkForm form) {
		if (getId().equals(form.parent())) {
			throw Refusal.at("parent", "parks.ownParent");
		}
		if (exceeds(form.startUpArea(), form.plannedArea())) {
			throw Refusal.at("startUpArea", "parks.startUpLarger", form.startUpArea(), form.plannedArea());
		}
		workshops(form);
		plots(form.plots());
		for (Tenant tenant : form.tenants()) {
			if (before(tenant.left(), tenant.entered())) {
				throw Refusal.at("tenants", "parks.leftBeforeEntering", tenant.name());
			}
		}
		milestones(form.milestones());
		this.form = form;
	}

	/**
	 * Whether the part is surely larger than a whole that is not merely a lower bound.
	 */
	private static boolean exceeds(@Nullable Quantity part, @Nullable Quantity whole) {
		return part != null && whole != null && whole.comparator() != cn.xieshou.values.Comparator.AT_LEAST
				&& part.comparator() != cn.xieshou.values.Comparator.AT_MOST && part.base().compareTo(whole.base()) > 0;
	}

	private static void workshops(ParkForm form) {
		Quantity built = form.workshopsBuilt();
		if (built != null && built.isExact()
				&& base(form.workshopsAvailable()).add(base(form.workshopsLet())).compareTo(built.base()) > 0) {
			throw Refusal.at("workshopsLet", "parks.moreWorkshopsThanBuilt", built);
		}
	}

	private static BigDecimal base(@Nullable Quantity quantity) {
		return (quantity != null && quantity.isExact()) ? quantity.base() : BigDecimal.ZERO;
	}

	private static void plots(List<Plot> plots) {
		Set<String> numbers = new HashSet<>();
		for (Plot plot : plots) {
			if (!numbers.add(plot.number().strip())) {
				throw Refusal.at("plots", "parks.plotTwice", plot.number());
			}
		}
	}

	private static void milestones(List<Milestone> milestones) {
		List<Milestone> dated = milestones.stream()
			.filter((milestone) -> milestone.on() != null)
			.sorted(Comparator.comparing(Milestone::stage))
			.toList();
		for (int i = 1; i < dated.size(); i++) {
			if (before(dated.get(i).on(), dated.get(i - 1).on())) {
				throw Refusal.at("milestones", "parks.milestoneOrder", dated.get(i).stage(), dated.get(i - 1).stage());
			}
		}
	}

	/** Whether one stretch has surely ended before the other begins. */
	private static boolean before(@Nullable Span one, @Nullable Span other) {
		LocalDate end = (one != null) ? one.endsOn() : null;
		return end != null && other != null && end.isBefore(other.startsOn());
	}

}
