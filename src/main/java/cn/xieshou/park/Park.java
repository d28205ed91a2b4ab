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
 * It is not its own part; no two plots have one number; nobody leaves before entering.
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
		plots(form.plots());
		for (Tenant tenant : form.tenants()) {
			if (before(tenant.left(), tenant.entered())) {
				throw Refusal.at("tenants", "parks.leftBeforeEntering", tenant.name());
			}
		}
		this.form = form;
	}

	private static void plots(List<Plot> plots) {
		Set<String> numbers = new HashSet<>();
		for (Plot plot : plots) {
			if (!numbers.add(plot.number().strip())) {
				throw Refusal.at("plots", "parks.plotTwice", plot.number());
			}
		}
	}

	/** Whether one stretch has surely ended before the other begins. */
	private static boolean before(@Nullable Span one, @Nullable Span other) {
		LocalDate end = (one != null) ? one.endsOn() : null;
		return end != null && other != null && end.isBefore(other.startsOn());
	}

}
