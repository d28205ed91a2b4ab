package cn.xieshou.findings;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigurePanel;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.rule.RuleTexts;
import cn.xieshou.values.Labels;

/** What was found about a record or figure and is not mended, on its page (该记录的发现). */
@Component
class FindingPanel implements DetailPanel, FigurePanel {

	/** So many are named; the list has all. */
	private static final int SHOWN = 5;

	/** How late the first finding of a type may show on pages. */
	private static final Duration KEPT = Duration.ofSeconds(10);

	private final Findings findings;

	private final RuleTexts texts;

	private final Access access;

	private final Labels labels;

	/** Of which types there is anything at all: pages of the others ask nothing. */
	private final LoadingCache<String, Set<String>> types;

	FindingPanel(Findings findings, RuleTexts texts, Access access, Labels labels) {
		this.findings = findings;
		this.texts = texts;
		this.access = access;
		this.labels = labels;
		this.types = Caffeine.newBuilder().expireAfterWrite(KEPT).build((all) -> findings.types());
	}

	/** A finding in a line. */
	record Line(String address, String rule, String message, String severityName, boolean fatal, String stateName) {

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		return lines(register.code(), entry.getId());
	}

	@Override
	public @Nullable Object content(Figure figure) {
		return lines("indicator-values", figure.id());
	}

	private @Nullable List<Line> lines(String type, UUID record) {
		boolean possible = this.access.actor().may(Permission.READ) && this.types.get("all").contains(type);
		List<Line> lines = possible ? this.findings.of(record, SHOWN).stream().map(this::line).toList() : List.of();
		return lines.isEmpty() ? null : lines;
	}

	private Line line(Finding finding) {
		Finding.Said said = finding.said();
		return new Line("/findings?tab=all&id=" + finding.id(), said.rule(), this.texts.message(said.hit()),
				this.labels.of(said.severity()), said.severity().ordinal() == 0,
				this.labels.of(finding.course().state()));
	}

	@Override
	public String template() {
		return "findings/parts :: panel";
	}

	@Override
	public Position position() {
		return Position.TOP;
	}

}
