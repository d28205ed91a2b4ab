package cn.xieshou.journal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.web.BadRequest;

/**
 * The journal by program: for auditors that of the books, for administrators that of each
 * other.
 */
@RestController
@RequestMapping("/api/v1")
class JournalApi {

	private static final int LARGEST_PAGE = 500;

	private final ReadableLines lines;

	private final JournalFiles files;

	JournalApi(ReadableLines lines, JournalFiles files) {
		this.lines = lines;
		this.files = files;
	}

	/**
	 * A page of the journal.
	 *
	 * @param items the lines, the newest first
	 * @param next where the next page begins, {@code null} on the last
	 */
	record Page(List<JournalLine> items, @Nullable UUID next) {

	}

	@GetMapping("/journal")
	Page journal(@RequestParam(required = false) @Nullable String actor,
			@RequestParam(required = false) @Nullable Act act, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String address,
			@RequestParam(required = false) @Nullable String request,
			@RequestParam(required = false) @Nullable UUID record, @RequestParam(required = false) @Nullable UUID after,
			@RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		List<JournalLine> found = this.lines.page(new JournalQuery(actor, act, from, to, address, request, record),
				after, size + 1);
		boolean more = found.size() > size;
		List<JournalLine> shown = more ? found.subList(0, size) : found;
		return new Page(shown, more ? shown.get(size - 1).id() : null);
	}

	@GetMapping("/journal.csv")
	void csv(@RequestParam(required = false) @Nullable String actor, @RequestParam(required = false) @Nullable Act act,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable String address,
			@RequestParam(required = false) @Nullable String request,
			@RequestParam(required = false) @Nullable UUID record, HttpServletResponse response) throws IOException {
		this.files.csv(new JournalQuery(actor, act, from, to, address, request, record), response);
	}

}
