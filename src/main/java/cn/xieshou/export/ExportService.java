package cn.xieshou.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.list.ListConditions;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Register;
import cn.xieshou.sharing.Sharing;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/**
 * Hands lists out as files (导出): needs the permission and leaves a line in the journal
 * first.
 */
@Service
public class ExportService {

	/** The content type of workbooks. */
	public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	/** So many characters of the conditions are in the name of a file. */
	private static final int LONGEST = 60;

	private final Listing listing;

	private final ListExport export;

	private final Classifications classifications;

	private final Sharing sharing;

	private final Access access;

	private final Journal journal;

	private final TransactionTemplate transaction;

	private final ListConditions conditions;

	private final Labels labels;

	private final Clock clock;

	ExportService(Listing listing, ListExport export, Classifications classifications, Sharing sharing, Access access,
			Journal journal, TransactionTemplate transaction, ListConditions conditions, Labels labels, Clock clock) {
		this.listing = listing;
		this.export = export;
		this.classifications = classifications;
		this.sharing = sharing;
		this.access = access;
		this.journal = journal;
		this.transaction = transaction;
		this.conditions = conditions;
		this.labels = labels;
		this.clock = clock;
	}

	/** Streams a list as CSV. */
	public void csv(Register<?, ?> register, Map<String, List<String>> parameters, HttpServletResponse response)
			throws IOException {
		ListQuery query = this.listing.query(register, parameters);
		Grade grade = grade(query);
		permit(register.code() + ".csv", parameters, grade);
		head(response, "text/csv;charset=UTF-8", name(query, grade, ".csv"), grade);
		this.export.csv(query, response.getOutputStream());
	}

	/** Streams a list as a workbook. */
	public void xlsx(Register<?, ?> register, Map<String, List<String>> parameters, HttpServletResponse response)
			throws IOException {
		ListQuery query = this.listing.query(register, parameters);
		Grade grade = grade(query);
		permit(register.code() + ".xlsx", parameters, grade);
		head(response, WORKBOOK, name(query, grade, ".xlsx"), grade);
		this.export.xlsx(query, grade, response.getOutputStream());
	}

	/** The highest grade of what a list holds, which its file has. */
	public Grade grade(ListQuery query) {
		this.access.scope(Permission.EXPORT);
		Condition condition = this.listing.scoped(query).and(query.condition());
		return this.classifications.highest(query.register().code(),
				new Condition(this.listing.from(query) + " where " + condition.sql(),
						List.of(this.listing.arguments(query, condition))));
	}

	/**
	 * Makes sure that the actor may export, and says in the journal what leaves and how
	 * it is graded.
	 * @throws cn.xieshou.values.Refusal if a second person has to agree first
	 */
	public void permit(String what, Map<String, List<String>> parameters, Grade grade) {
		permit(what, parameters, address(), grade);
	}

	/**
	 * Makes sure that the actor may export what is at an address, and says so in the
	 * journal.
	 * @throws cn.xieshou.values.Refusal if a second person has to agree first
	 */
	public void permit(String what, Map<String, List<String>> parameters, String address, Grade grade) {
		this.access.scope(Permission.EXPORT);
		this.sharing.require(what, parameters, address, grade);
		this.transaction
			.executeWithoutResult((status) -> this.journal.write(this.access.actor(), Act.EXPORTED, PairingTree.COMMONS,
					"export", null, Map.of("what", what, "filter", parameters, "grade", grade.name())));
	}

	/** Where the file was asked for, with its conditions. */
	private static String address() {
		UriComponents asked = ServletUriComponentsBuilder.fromCurrentRequest().build();
		return asked.getPath() + ((asked.getQuery() != null) ? "?" + asked.getQuery() : "");
	}

	/**
	 * The name of a file: what is in it, its grade, under which conditions, as of which
	 * day (指标数据-内部-结对：广州—湛江-2026-11-29.csv).
	 */
	public String name(ListQuery query, Grade grade, String extension) {
		String conditions = String.join("，", this.conditions.words(query))
			.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ");
		int end = conditions.offsetByCodePoints(0,
				Math.min(LONGEST, conditions.codePointCount(0, conditions.length())));
		Instant asOf = (query.asKnownOn() != null) ? query.asKnownOn() : this.clock.instant();
		return this.labels.text(query.register().code()) + "-" + this.labels.of(grade) + "-"
				+ (conditions.isBlank() ? "" : conditions.substring(0, end).strip() + "-") + Days.of(asOf) + extension;
	}

	/** Says what file follows, and how it is graded. */
	public static void head(HttpServletResponse response, String contentType, String name, Grade grade) {
		response.setContentType(contentType);
		response.setHeader(Grade.HEADER, grade.name());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
	}

}
