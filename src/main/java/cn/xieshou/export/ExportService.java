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

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.list.ListConditions;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Register;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/**
 * Hands lists out as files (导出): needs the permission and leaves a line in the journal
 * first.
 */
@Service
public class ExportService {

	/** So many characters of the conditions are in the name of a file. */
	private static final int LONGEST = 60;

	private final Listing listing;

	private final ListExport export;

	private final Access access;

	private final Journal journal;

	private final TransactionTemplate transaction;

	private final ListConditions conditions;

	private final Labels labels;

	private final Clock clock;

	ExportService(Listing listing, ListExport export, Access access, Journal journal, TransactionTemplate transaction,
			ListConditions conditions, Labels labels, Clock clock) {
		this.listing = listing;
		this.export = export;
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
		permit(register.code() + ".csv", parameters);
		head(response, "text/csv;charset=UTF-8", name(query, ".csv"));
		this.export.csv(query, response.getOutputStream());
	}

	/** Streams a list as a workbook. */
	public void xlsx(Register<?, ?> register, Map<String, List<String>> parameters, HttpServletResponse response)
			throws IOException {
		ListQuery query = this.listing.query(register, parameters);
		permit(register.code() + ".xlsx", parameters);
		head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name(query, ".xlsx"));
		this.export.xlsx(query, response.getOutputStream());
	}

	/** Makes sure that the actor may export, and says in the journal what leaves. */
	public void permit(String what, Map<String, List<String>> parameters) {
		this.access.scope(Permission.EXPORT);
		this.transaction.executeWithoutResult((status) -> this.journal.write(this.access.actor(), Act.EXPORTED,
				PairingTree.COMMONS, "export", null, Map.of("what", what, "filter", parameters)));
	}

	/**
	 * The name of a file: what is in it, under which conditions, as of which day
	 * (指标数据-结对：广州—湛江-2026-11-29.csv).
	 */
	public String name(ListQuery query, String extension) {
		String conditions = String.join("，", this.conditions.words(query))
			.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ");
		int end = conditions.offsetByCodePoints(0,
				Math.min(LONGEST, conditions.codePointCount(0, conditions.length())));
		Instant asOf = (query.asKnownOn() != null) ? query.asKnownOn() : this.clock.instant();
		return this.labels.text(query.register().code()) + "-"
				+ (conditions.isBlank() ? "" : conditions.substring(0, end).strip() + "-") + Days.of(asOf) + extension;
	}

	/** Says what file follows. */
	public static void head(HttpServletResponse response, String contentType, String name) {
		response.setContentType(contentType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
	}

}
