package cn.xieshou.review;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingLists;
import cn.xieshou.filing.FilingViewAssembler;
import cn.xieshou.filing.LineChoice;
import cn.xieshou.filing.QueueChoice;
import cn.xieshou.filing.ReviewQueue;
import cn.xieshou.page.Option;
import cn.xieshou.values.Labels;

/** Puts together what the pages of the inbox show (待办页): the queue, and one of it. */
@Component
class InboxPage {

	/** So many filings are in the list beside the chosen one. */
	private static final int PAGE = 50;

	/** So many are on the page on which several are approved. */
	static final int BULK = 500;

	private final ReviewQueue queue;

	private final FilingLists lists;

	private final FilingViewAssembler filings;

	private final Phrases phrases;

	private final Access access;

	private final Labels labels;

	InboxPage(ReviewQueue queue, FilingLists lists, FilingViewAssembler filings, Phrases phrases, Access access,
			Labels labels) {
		this.queue = queue;
		this.lists = lists;
		this.filings = filings;
		this.phrases = phrases;
		this.access = access;
		this.labels = labels;
	}

	/**
	 * The queue with one of it beside.
	 * @param chosen the filing, {@code null} for the first
	 * @param whole whether its fields that stay as they are are shown too
	 */
	void inbox(QueueChoice choice, @Nullable UUID chosen, LineChoice lines, boolean whole, Model model) {
		List<ReviewQueue.Item> found = queue(choice, PAGE, model);
		UUID id = (chosen != null) ? chosen : found.stream().findFirst().map(ReviewQueue.Item::id).orElse(null);
		model.addAttribute("whole", whole);
		int at = IntStream.range(0, found.size()).filter((i) -> found.get(i).id().equals(id)).findFirst().orElse(-1);
		model.addAttribute("previousId", (at > 0) ? found.get(at - 1).id() : null);
		model.addAttribute("nextId", (at >= 0 && at + 1 < found.size()) ? found.get(at + 1).id() : null);
		model.addAttribute("atFirst", at <= 0);
		model.addAttribute("filing", (id != null) ? one(id, lines, model) : null);
	}

	private FilingViewAssembler.Face one(UUID id, LineChoice lines, Model model) {
		FilingViewAssembler.Face filing = this.filings.of(id, lines);
		FourEyes eyes = FourEyes.of(filing, this.access.actor().id());
		model.addAttribute("eyes", eyes);
		if (filing.mayDecide()) {
			model.addAttribute("phrases", this.phrases.offered());
			model.addAttribute("backTo",
					IntStream.range(1, filing.step())
						.mapToObj((step) -> new Option(String.valueOf(step), filing.steps().get(step - 1)))
						.toList());
		}
		FilingEvent last = filing.passed()
			.stream()
			.filter((event) -> event.kind() == FilingEvent.Kind.RETURNED)
			.reduce((earlier, later) -> later)
			.orElse(null);
		model.addAttribute("lastReturn", last);
		model.addAttribute("times",
				filing.passed().stream().filter((event) -> event.kind() == FilingEvent.Kind.SUBMITTED).count());
		return filing;
	}

	/** What can be approved together, with what cannot and why. */
	void bulk(QueueChoice choice, Model model) {
		List<ReviewQueue.Item> found = queue(choice, BULK, model);
		model.addAttribute("able", found.stream().filter((item) -> item.obstacle() == null).count());
	}

	/**
	 * What the filings are about that were not approved, as far as the reader may see.
	 */
	Map<UUID, String> subjects(ApprovalBatch batch) {
		return this.lists.subjects(batch.refused().stream().map(ApprovalBatch.Refused::filing).toList());
	}

	private List<ReviewQueue.Item> queue(QueueChoice choice, int size, Model model) {
		List<ReviewQueue.Item> found = this.queue.page(choice, size + 1);
		List<ReviewQueue.Item> shown = found.stream().limit(size).toList();
		List<ReviewQueue.Count> counts = this.queue.counts();
		int all = sum(counts, ReviewQueue.Count::filings);
		model.addAttribute("rows", shown);
		model.addAttribute("choice", choice);
		model.addAttribute("rest", rest(choice));
		model.addAttribute("next", (found.size() > size) ? shown.get(size - 1).key().toString() : null);
		model.addAttribute("waits", Math.min(all, ReviewQueue.COUNTED));
		model.addAttribute("waitsMore", all >= ReviewQueue.COUNTED);
		model.addAttribute("clean", sum(counts, ReviewQueue.Count::clean));
		model.addAttribute("over", sum(counts, ReviewQueue.Count::over));
		model.addAttribute("today", sum(counts, ReviewQueue.Count::today));
		model.addAttribute("types", types(counts));
		model.addAttribute("pairings", pairings(counts));
		model.addAttribute("dues", Option.of(this.labels, QueueChoice.Due.values()));
		return shown;
	}

	private static int sum(List<ReviewQueue.Count> counts, java.util.function.ToIntFunction<ReviewQueue.Count> what) {
		return counts.stream().mapToInt(what).sum();
	}

	private List<Option> types(List<ReviewQueue.Count> counts) {
		return counts.stream()
			.collect(Collectors.groupingBy(ReviewQueue.Count::type, Collectors.summingInt(ReviewQueue.Count::filings)))
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
			.map((type) -> new Option(type.getKey(), this.labels.text(type.getKey()) + " " + type.getValue()))
			.toList();
	}

	private static List<Option> pairings(List<ReviewQueue.Count> counts) {
		Map<PairingTree.Node, Integer> pairings = new LinkedHashMap<>();
		counts.stream()
			.filter((count) -> count.pairing() != null)
			.forEach((count) -> pairings.merge(Objects.requireNonNull(count.pairing()), count.filings(), Integer::sum));
		return pairings.entrySet()
			.stream()
			.sorted(Comparator.comparing((one) -> one.getKey().code()))
			.map((one) -> new Option(one.getKey().code(), one.getKey().name() + " " + one.getValue()))
			.toList();
	}

	/** The end of an address that chooses the same, empty or beginning with {@code &}. */
	static String rest(QueueChoice choice) {
		return choice.parameters()
			.entrySet()
			.stream()
			.map((parameter) -> "&" + parameter.getKey() + "="
					+ UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining());
	}

}
