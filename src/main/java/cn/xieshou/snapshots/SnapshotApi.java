package cn.xieshou.snapshots;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;
import cn.xieshou.web.NotFound;

/** Moments of the books that have a name, for programs (账册快照). */
@RestController
@RequestMapping("/api/v1/snapshots")
class SnapshotApi {

	private static final int LARGEST_PAGE = 500;

	private static final DateTimeFormatter CALLED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS")
		.withZone(Days.ZONE);

	private final Snapshots snapshots;

	private final IdempotentRequests requests;

	private final Access access;

	private final Labels labels;

	SnapshotApi(Snapshots snapshots, IdempotentRequests requests, Access access, Labels labels) {
		this.snapshots = snapshots;
		this.requests = requests;
		this.access = access;
		this.labels = labels;
	}

	/**
	 * What is asked for.
	 *
	 * @param name the name, the moment itself if none is said
	 * @param moment the moment, now if none is said
	 */
	record Asked(@Nullable String name, @Nullable String moment) {

	}

	/**
	 * A page of snapshots.
	 *
	 * @param items the newest first
	 * @param next where the next page begins, {@code null} on the last
	 */
	record Page(List<Snapshot> items, @Nullable UUID next) {

	}

	@GetMapping
	Page list(@RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int size) {
		if (size < 1 || size > LARGEST_PAGE) {
			throw BadRequest.unknownValue("size", String.valueOf(size));
		}
		List<Snapshot> found = this.snapshots.page(after, size + 1);
		boolean more = found.size() > size;
		List<Snapshot> shown = more ? found.subList(0, size) : found;
		return new Page(shown, more ? shown.get(size - 1).id() : null);
	}

	@GetMapping("/{id}")
	Snapshot one(@PathVariable UUID id) {
		this.access.scope(Permission.READ);
		return this.snapshots.find(id).orElseThrow(() -> new NotFound("snapshot " + id));
	}

	@PostMapping
	ResponseEntity<Snapshot> take(@RequestBody(required = false) @Nullable Asked body,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		this.snapshots.requireTaker();
		Asked asked = (body != null) ? body : new Asked(null, null);
		Snapshot taken = this.requests.answer(new IdempotentRequest(key, "POST /snapshots", asked), Snapshot.class,
				() -> take(asked));
		return ResponseEntity.status(HttpStatus.CREATED)
			.location(URI.create("/api/v1/snapshots/" + taken.id()))
			.body(taken);
	}

	/** What cannot be taken is wrong input, but for a name that another one has. */
	private Snapshot take(Asked asked) {
		try {
			Instant moment = moment(asked.moment());
			return this.snapshots.take((asked.name() != null) ? asked.name() : called(moment), moment);
		}
		catch (Refusal refusal) {
			if (refusal.field() == null || refusal.key().equals(Snapshots.NAME_TAKEN)) {
				throw refusal;
			}
			throw new FormRejected(List.of(new FormProblem(refusal.field(), refusal.key(), this.labels.text(refusal))));
		}
	}

	/** A snapshot that nobody named is called after its moment. */
	private String called(@Nullable Instant moment) {
		return this.labels.text("snapshots.called", CALLED.format((moment != null) ? moment : this.snapshots.now()));
	}

	private @Nullable Instant moment(@Nullable String text) {
		try {
			return (text == null || text.isBlank()) ? null : Days.moment(text);
		}
		catch (IllegalArgumentException ex) {
			throw new FormRejected(
					List.of(new FormProblem("moment", "snapshots.noMoment", this.labels.text("snapshots.noMoment"))));
		}
	}

}
