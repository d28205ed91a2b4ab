package cn.xieshou.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Register;

/**
 * Hands lists out as files (导出): needs the permission and leaves a line in the journal
 * first.
 */
@Service
public class ExportService {

	private final Listing listing;

	private final ListExport export;

	private final Access access;

	private final Journal journal;

	private final TransactionTemplate transaction;

	ExportService(Listing listing, ListExport export, Access access, Journal journal, TransactionTemplate transaction) {
		this.listing = listing;
		this.export = export;
		this.access = access;
		this.journal = journal;
		this.transaction = transaction;
	}

	/** Streams a list as CSV. */
	public void csv(Register<?, ?> register, Map<String, List<String>> parameters, HttpServletResponse response)
			throws IOException {
		ListQuery query = this.listing.query(register, parameters);
		permit(register.code() + ".csv", parameters);
		head(response, "text/csv;charset=UTF-8", register.code() + ".csv");
		this.export.csv(query, response.getOutputStream());
	}

	/** Streams a list as a workbook. */
	public void xlsx(Register<?, ?> register, Map<String, List<String>> parameters, HttpServletResponse response)
			throws IOException {
		ListQuery query = this.listing.query(register, parameters);
		permit(register.code() + ".xlsx", parameters);
		head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", register.code() + ".xlsx");
		this.export.xlsx(query, response.getOutputStream());
	}

	/** Makes sure that the actor may export, and says in the journal what leaves. */
	public void permit(String what, Map<String, List<String>> parameters) {
		this.access.scope(Permission.EXPORT);
		this.transaction.executeWithoutResult((status) -> this.journal.write(this.access.actor(), Act.EXPORTED,
				PairingTree.COMMONS, "export", null, Map.of("what", what, "filter", parameters)));
	}

	/** Says what file follows. */
	public static void head(HttpServletResponse response, String contentType, String name) {
		response.setContentType(contentType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
	}

}
