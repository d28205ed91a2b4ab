package cn.xieshou.checkup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.findings.RecordFindings;
import cn.xieshou.form.FormReader;
import cn.xieshou.list.ListCounts;
import cn.xieshou.list.ListSummary;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Records;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.web.BadRequest;
import cn.xieshou.web.NotFound;

/**
 * Checks up records of the reader's scope (体检): some at a time, by a number of statements
 * that does not grow with them. What rules found is read as findings, which are as old as
 * the last look at the record; what is missing and the score are computed here.
 */
@Service
@Transactional(readOnly = true)
public class Checkups {

	private final RecordFindings findings;

	private final Registers registers;

	private final Records records;

	private final FormReader forms;

	private final Listing listing;

	private final ListCounts counts;

	Checkups(RecordFindings findings, Registers registers, Records records, FormReader forms, Listing listing,
			ListCounts counts) {
		this.findings = findings;
		this.registers = registers;
		this.records = records;
		this.forms = forms;
		this.listing = listing;
		this.counts = counts;
	}

	/**
	 * A record with what it came to.
	 *
	 * @param pairing its pairing, {@code null} if it belongs to none
	 */
	record Checked(UUID id, String name, @Nullable UUID pairing, CheckedRecord result) {

	}

	/**
	 * A page of the list.
	 *
	 * @param next the place from which the next page goes on, {@code null} on the last
	 */
	record Page(List<Checked> rows, @Nullable String next) {

	}

	/**
	 * How many records there are.
	 *
	 * @param all how many, at least so many where {@code isMinimum}
	 * @param hit about how many something is found
	 * @param byRule about how many each rule finds something
	 */
	record Counts(long all, boolean isMinimum, long hit, Map<String, Long> byRule) {

	}

	/**
	 * A type that is checked up.
	 * @throws BadRequest if it is none
	 */
	Register<?, ?> register(String type) {
		if (!Checkpoints.TYPES.contains(type)) {
			throw BadRequest.unknownValue("type", type);
		}
		return this.registers.require(type);
	}

	Page page(Asked asked, @Nullable String after, int most) {
		Register<?, ?> register = register(asked.type());
		RecordFindings.Asked conditions = this.findings.asked(asked.rule(), asked.pairing());
		if (asked.tab().equals("clear")) {
			List<UUID> ids = this.findings.clear(register, conditions, (after != null) ? id(after) : null, most + 1);
			List<UUID> shown = ids.stream().limit(most).toList();
			return new Page(of(register, shown), (ids.size() > most) ? shown.get(most - 1).toString() : null);
		}
		List<RecordFindings.Ranked> ranked = this.findings.worst(register.code(), conditions, CheckedRecord.POINTS,
				(after != null) ? place(after) : null, most + 1);
		List<RecordFindings.Ranked> shown = ranked.stream().limit(most).toList();
		RecordFindings.Ranked last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
		return new Page(of(register, shown.stream().map(RecordFindings.Ranked::record).toList()),
				(ranked.size() > most && last != null) ? last.points() + "_" + last.record() : null);
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.unknownValue("after", text);
		}
	}

	private static RecordFindings.Ranked place(String text) {
		int end = text.indexOf('_');
		if (end < 1 || end > 9 || !text.substring(0, end).chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
			throw BadRequest.unknownValue("after", text);
		}
		return new RecordFindings.Ranked(id(text.substring(end + 1)), Long.parseLong(text.substring(0, end)));
	}

	Counts counts(Asked asked) {
		Register<?, ?> register = register(asked.type());
		Map<String, List<String>> parameters = (asked.pairing() != null) ? Map.of("pairing", List.of(asked.pairing()))
				: Map.of();
		RecordFindings.Asked conditions = this.findings.asked(null, asked.pairing());
		ListSummary all = this.counts.of(this.listing.query(register, parameters));
		return new Counts(all.rows() + all.aggregates(), all.isMinimum(),
				this.findings.count(register.code(), conditions), this.findings.byRule(register.code(), conditions));
	}

	/**
	 * A record.
	 * @throws NotFound if there is none within the reader's scope
	 */
	Checked require(String type, UUID id) {
		return of(register(type), List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(type + " " + id));
	}

	/** Some records in that order, without those that the reader does not see. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> List<Checked> of(Register<E, F> register,
			Collection<UUID> ids) {
		Map<UUID, E> entries = ids.isEmpty() ? Map.of() : this.records.find(register, ids);
		Map<UUID, List<RecordFindings.Line>> found = this.findings.of(entries.keySet());
		Map<UUID, Checked> checked = new LinkedHashMap<>();
		entries.forEach((id, entry) -> checked.put(id, new Checked(id, entry.getName(), entry.getPairingId(),
				check(register.code(), register.form(entry), found.getOrDefault(id, List.of())))));
		List<Checked> ordered = new ArrayList<>();
		ids.forEach((id) -> {
			Checked one = checked.get(id);
			if (one != null) {
				ordered.add(one);
			}
		});
		return ordered;
	}

	/** Checks up what a record says, with what was found about it. */
	CheckedRecord check(String type, Record form, List<RecordFindings.Line> found) {
		return CheckedRecord.of(Checkpoints.of(type), new Facts(this.forms.write(form)), found);
	}

}
