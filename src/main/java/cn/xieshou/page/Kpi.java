package cn.xieshou.page;

import cn.xieshou.values.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A number that a page opens with (关键指标), shown by {@code fragments/kpi}.
 *
 * @param fig the number
 * @param note what belongs to it, {@code null} if nothing
 * @param growth year on year, {@code null} if unknown
 * @param completion of its target, {@code null} if it has none
 * @param covered how many parts of the whole have reported it, {@code null} if it is no
 * sum
 * @param parts how many parts the whole has
 */
public record Kpi(Fig fig, @Nullable String note, @Nullable Ratio growth, @Nullable Ratio completion,
		@Nullable Integer covered, @Nullable Integer parts) {

	public static Kpi of(Fig fig) {
		return new Kpi(fig, null, null, null, null, null);
	}

	public Kpi note(String note) {
		return new Kpi(this.fig, note, this.growth, this.completion, this.covered, this.parts);
	}

	public Kpi growth(Ratio growth) {
		return new Kpi(this.fig, this.note, growth, this.completion, this.covered, this.parts);
	}

	public Kpi completion(Ratio completion) {
		return new Kpi(this.fig, this.note, this.growth, completion, this.covered, this.parts);
	}

	public Kpi covering(int covered, int parts) {
		return new Kpi(this.fig, this.note, this.growth, this.completion, covered, parts);
	}

	/** Where the arithmetic of its growth and its completion is. */
	public @Nullable String claims() {
		return (this.fig.href() != null) ? this.fig.href() + "#claims" : null;
	}

}
