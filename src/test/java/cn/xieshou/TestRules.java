package cn.xieshou;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Place;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;

/** What a rule finds in a form that says only what a test varies. */
public final class TestRules {

	private TestRules() {
	}

	/** The keys of what a rule finds in a new record. */
	public static <F extends Record> List<String> found(Rule<? super F> rule, Class<F> form, Map<String, Object> says) {
		return found(rule, TestForms.of(form, "规则", says), null);
	}

	/**
	 * The keys of what a rule finds in a form, {@code before} of a record that it
	 * changes.
	 */
	public static <F> List<String> found(Rule<? super F> rule, F form, @Nullable F before) {
		return hits(rule, form, before).stream().map(Hit::key).toList();
	}

	@SuppressWarnings("unchecked")
	public static <F> List<Hit> hits(Rule<? super F> rule, F form, @Nullable F before) {
		Place place = new Place(UUID.nameUUIDFromBytes(new byte[] { 2 }), List.of());
		return ((Rule<F>) rule).check(new RuleBatch<F>().says(1, place, form, before).lines().get(0));
	}

}
