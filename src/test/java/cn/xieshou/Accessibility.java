package cn.xieshou;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** Which rules of accessibility a page breaks (无障碍), as axe finds. */
public final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/**
	 * Pages have no frames, so that all is looked at within the page; of rules that hold,
	 * no elements are told. The contrast of words takes most of the time: of those that
	 * look alike, down to the page itself, the first is looked at, so that a table of a
	 * thousand cells takes no longer than its kinds of cells.
	 */
	private static final String RUN = """
			async (tags) => {
				const looks = new Map(), known = new Map();
				const look = (element) => {
					if (!element) return '';
					if (!known.has(element)) {
						const style = getComputedStyle(element);
						const own = [style.color, style.backgroundColor, style.backgroundImage, style.fontSize,
							style.fontWeight, style.opacity, style.textShadow, look(element.parentElement)].join();
						if (!looks.has(own)) looks.set(own, looks.size);
						known.set(element, looks.get(own));
					}
					return known.get(element);
				};
				const says = (element) => element.matches('input, select, textarea')
					|| Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
				const words = Array.from(document.body.querySelectorAll('*'))
					.filter((element) => says(element) && element.checkVisibility());
				const first = Array.from(new Map(words.reverse().map((element) => [look(element), element])).values());
				first.forEach((element) => element.setAttribute('data-look', ''));
				axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] });
				const found = await axe.run(document, { resultTypes: ['violations'], runOnly: tags });
				first.forEach((element) => element.removeAttribute('data-look'));
				return found.violations.map((rule) => rule.id + ' '
					+ rule.nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join(', '));
			}""";

	private Accessibility() {
	}

	/** The rules that the page breaks, each with some of the elements that do. */
	@SuppressWarnings("unchecked")
	public static List<String> broken(Page page) {
		page.evaluate(AxeBuilder.getAxeScript());
		return (List<String>) page.evaluate(RUN, RULES);
	}

}
