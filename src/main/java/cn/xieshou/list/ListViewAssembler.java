package cn.xieshou.list;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import cn.xieshou.page.Link;
import cn.xieshou.page.Pager;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;

/** Turns a list into the words of its page (列表版式). */
@Component
public class ListViewAssembler {

	private final Listing listing;

	private final ListCounts counts;

	private final ListTable table;

	private final ListConditions conditions;

	private final List<ListBoard> boards;

	private final Labels labels;

	ListViewAssembler(Listing listing, ListCounts counts, ListTable table, ListConditions conditions,
			List<ListBoard> boards, Labels labels) {
		this.listing = listing;
		this.counts = counts;
		this.table = table;
		this.conditions = conditions;
		this.boards = boards;
		this.labels = labels;
	}

	/**
	 * The list with the columns that its address names, otherwise with those that the
	 * reader chose before, otherwise with the usual ones.
	 * @param chosen the keys of the columns chosen before; unknown ones are passed over
	 */
	public ListView of(ListQuery asked, Set<String> chosen) {
		Register<?, ?> register = asked.register();
		boolean named = !asked.given("columns").isEmpty();
		List<Column> kept = register.columns().stream().filter((column) -> chosen.contains(column.key())).toList();
		ListQuery query = named ? asked : asked.showing(kept.isEmpty() ? usual(register) : withName(register, kept));
		ListQuery whole = (named || kept.isEmpty()) ? query : query.asking(kept);
		ListPage page = this.listing.page(query);
		ListSummary summary = this.counts.of(query);
		ListTable.Layout layout = ListTable.layout(query);
		List<Link> pills = this.conditions.pills(query);
		List<ListView.Range> ranges = this.conditions.ranges(query);
		return new ListView("/" + register.code(), String.join(" ", query.given("q")), !query.filters().isEmpty(),
				this.table.heads(query, layout), this.table.lines(register, layout, page.rows()),
				this.table.totals(query, layout, summary), this.conditions.facets(query, summary), ranges, pills,
				ListConditions.kept(query, ranges), ListConditions.hidden(query), columns(query), exports(whole),
				sizes(query),
				new Pager((page.previous() != null) ? "?" + query.link("before", page.previous()) : null,
						(page.next() != null) ? "?" + query.link("after", page.next()) : null, page.rows().size(),
						summary.isMinimum() ? null : summary.rows()),
				aggregates(query, summary), boards(query), query.view(), whole.view());
	}

	private @Nullable Link aggregates(ListQuery query, ListSummary summary) {
		String rest = query.given(Column.AGGREGATE).isEmpty() ? "?" + query.link(Column.AGGREGATE, "true") : null;
		return (summary.aggregates() > 0) ? new Link(this.labels.text("list.aggregates", summary.aggregates()), rest)
				: null;
	}

	/** The boards of the same pairing, if the list is of one. */
	private List<Link> boards(ListQuery query) {
		List<String> pairings = query.given("pairing");
		String of = (pairings.size() == 1) ? "?pairing=" + UriUtils.encode(pairings.get(0), StandardCharsets.UTF_8)
				: "";
		return this.boards.stream()
			.filter((board) -> board.shows(query.register()))
			.map((board) -> new Link(this.labels.text(board.title()), board.address(query.register()) + of))
			.toList();
	}

	private static List<Column> withName(Register<?, ?> register, List<Column> kept) {
		Column name = register.columns().get(0);
		return Stream.of(Stream.of(name), register.aggregate().stream(), kept.stream())
			.flatMap((columns) -> columns)
			.distinct()
			.toList();
	}

	private static List<Column> usual(Register<?, ?> register) {
		return register.columns().stream().filter((column) -> !column.is(Column.Trait.HIDDEN_BY_DEFAULT)).toList();
	}

	private List<ListView.Choice> columns(ListQuery query) {
		return query.register()
			.columns()
			.stream()
			.skip(1)
			.filter((column) -> !column.is(Column.Trait.AGGREGATE))
			.map((column) -> new ListView.Choice(column.key(), this.labels.field(query.register().code(), column.key()),
					null, query.shown().contains(column)))
			.toList();
	}

	private List<Link> exports(ListQuery query) {
		String file = query.register().fileAddress();
		String filter = query.view().isEmpty() ? "" : "?" + query.view();
		return List.of(new Link(this.labels.text("list.export.xlsx"), file + ".xlsx" + filter),
				new Link(this.labels.text("list.export.csv"), file + ".csv" + filter));
	}

	private static List<Link> sizes(ListQuery query) {
		return List.of(20, 50, 100)
			.stream()
			.map((size) -> new Link(String.valueOf(size),
					(size == query.size()) ? null : "?" + query.link("size", String.valueOf(size))))
			.toList();
	}

}
