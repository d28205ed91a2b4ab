package cn.xieshou;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** Which rules of accessibility a page breaks (无障碍), as axe finds. */
public final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private Accessibility() {
	}

	/**
	 * The rules that the page breaks, each with some of the elements that do. Pages have
	 * no frames, so that all is looked at within the page; of rules that hold, no
	 * elements are told.
	 */
	public static List<String> broken(Page page) {
		AxeRunOptions violations = new AxeRunOptions();
		violations.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).options(violations)
			.withTags(RULES)
			.setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + " "
					+ rule.getNodes()
						.stream()
						.limit(3)
						.map((node) -> node.getHtml() + " " + node.getFailureSummary())
						.toList())
			.toList();
	}

}
