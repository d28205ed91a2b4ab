package cn.xieshou.setup;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.region.Regions.Division;
import cn.xieshou.region.Regions;
import cn.xieshou.values.RegionCode;

/**
 * Finds the region that somebody wrote the name of (地名补全): in full, 遂溪县 or 湛江市遂溪县, in its
 * everyday form, 遂溪, or by its code; regions that are nearly called so are offered.
 */
@Component
class RegionNames {

	private static final int MOST_OFFERED = 5;

	private final Regions regions;

	RegionNames(Regions regions) {
		this.regions = regions;
	}

	/**
	 * What a name may mean.
	 *
	 * @param region the one that it means, {@code null} if that is not sure
	 * @param exact whether it was written in full
	 * @param offered those that it may mean
	 */
	record Found(@Nullable Division region, boolean exact, List<Division> offered) {

	}

	/**
	 * Finds a region.
	 * @param within one that it lies below or is itself, {@code null} for all
	 */
	Found find(String written, @Nullable RegionCode within) {
		String name = written.strip();
		List<Division> all = this.regions.all()
			.stream()
			.filter((one) -> within == null || one.code().equals(within) || this.regions.liesBelow(one.code(), within))
			.toList();
		List<Division> exact = those(all,
				(one) -> one.name().equals(name) || one.code().code().equals(name) || isCalled(one, name));
		if (exact.size() == 1) {
			return new Found(exact.get(0), true, exact);
		}
		List<Division> everyday = exact.isEmpty() ? those(all, (one) -> one.shortName().equals(name)) : exact;
		if (everyday.size() == 1) {
			return new Found(everyday.get(0), false, everyday);
		}
		List<Division> begun = (everyday.isEmpty() && name.length() > 1)
				? those(all, (one) -> one.name().startsWith(name)) : List.of();
		if (begun.size() == 1) {
			return new Found(begun.get(0), false, begun);
		}
		List<Division> near = !begun.isEmpty() ? begun : everyday.isEmpty()
				? those(all, (one) -> isNear(one.name(), name) || isNear(one.shortName(), name)) : everyday;
		return new Found(null, false, near.stream().limit(MOST_OFFERED).toList());
	}

	private static List<Division> those(List<Division> all, Predicate<Division> called) {
		return all.stream().filter(called).toList();
	}

	/** Whether a name is the full one, or its end from some region above on. */
	private boolean isCalled(Division one, String name) {
		return name.length() > one.name().length() && name.endsWith(one.name())
				&& this.regions.fullName(one.code()).endsWith(name);
	}

	/** Whether one character is another, missing or too many; of two or more. */
	private static boolean isNear(String name, String written) {
		int shared = Math.min(name.length(), written.length());
		if (shared < 2 || Math.abs(name.length() - written.length()) > 1) {
			return false;
		}
		int start = 0;
		while (start < shared && name.charAt(start) == written.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shared - start
				&& name.charAt(name.length() - 1 - end) == written.charAt(written.length() - 1 - end)) {
			end++;
		}
		return start + end >= Math.max(name.length(), written.length()) - 1 && start + end > 0;
	}

}
