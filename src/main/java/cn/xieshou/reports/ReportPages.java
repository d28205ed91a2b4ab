package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.page.Link;
import cn.xieshou.values.Labels;
import cn.xieshou.web.BadRequest;

/** The pages of tables (报表页面): which there are, and one of them filled. */
@Controller
@RequestMapping("/reports")
class ReportPages {

	private final Reports reports;

	private final ReportQueries queries;

	private final ReportViewAssembler assembler;

	private final Access access;

	private final Labels labels;

	ReportPages(Reports reports, ReportQueries queries, ReportViewAssembler assembler, Access access, Labels labels) {
		this.reports = reports;
		this.queries = queries;
		this.assembler = assembler;
		this.access = access;
		this.labels = labels;
	}

	/**
	 * A definition in the list.
	 *
	 * @param code its number
	 * @param title its title
	 * @param rows what its rows are, in words
	 * @param origin what is known of the paper form, in words
	 * @param columns how many columns it has
	 * @param typed of how many the books have nothing
	 * @param version its version
	 */
	record Listed(String code, String title, String rows, String origin, int columns, long typed, int version) {

	}

	@GetMapping
	String list(Model model) {
		this.access.scope(Permission.READ);
		model.addAttribute("reports", this.reports.all().stream().map(this::listed).toList());
		return "reports/list";
	}

	private Listed listed(ReportDefinition definition) {
		RowSource rows = definition.rows();
		String type = rows.type();
		return new Listed(definition.code(), definition.title().text(),
				(type != null) ? this.labels.text(type)
						: this.labels.text(rows.isOfIndicators() ? "reports.rows.indicators" : "reports.rows.pairings"),
				this.labels.text("reports.origin." + definition.origin()), definition.columns().size(),
				definition.columns().stream().filter(ReportColumn::isTyped).count(), definition.version());
	}

	@GetMapping("/{code}")
	String one(@PathVariable String code, @RequestParam(required = false) @Nullable String pairing,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String asKnownOn, Model model) {
		ReportDefinition definition = this.reports.require(code);
		ReportQuery query = query(ReportApi.parameters(pairing, period, asKnownOn));
		model.addAttribute("report", this.assembler.of(this.reports.of(definition, query)));
		model.addAttribute("query", query);
		model.addAttribute("ofPeriod", definition.rows().isOfPeriod());
		model.addAttribute("choices", this.queries.choices());
		model.addAttribute("files", files(definition, query));
		model.addAttribute("crumbs",
				List.of(new Link(this.labels.text("reports"), "/reports"), Link.here(definition.code())));
		return "reports/report";
	}

	private ReportQuery query(Map<String, List<String>> parameters) {
		try {
			return this.queries.of(parameters);
		}
		catch (BadListParameter ex) {
			throw new BadRequest(ex.parameter(), ex.key(), ex.arguments());
		}
	}

	private List<Link> files(ReportDefinition definition, ReportQuery query) {
		List<Link> links = new ArrayList<>();
		for (String format : List.of("xlsx", "csv", "pdf", "docx")) {
			UriComponentsBuilder address = UriComponentsBuilder
				.fromPath("/api/v1/reports/" + definition.code() + "." + format);
			query.parameters().forEach((name, values) -> address.queryParam(name, values.toArray()));
			links.add(new Link(this.labels.text("reports.file." + format), address.encode().toUriString()));
		}
		return links;
	}

}
