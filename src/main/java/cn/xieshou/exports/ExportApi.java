package cn.xieshou.exports;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.Grade;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.idempotency.IdempotentRequest;
import cn.xieshou.idempotency.IdempotentRequests;
import cn.xieshou.register.Registers;
import cn.xieshou.snapshots.Snapshots;
import cn.xieshou.values.Labels;

/** Files that are written in the background, for programs (后台导出). */
@RestController
@RequestMapping("/api/v1/exports")
class ExportApi {

	private final ExportFiles files;

	private final ExportLists lists;

	private final Snapshots snapshots;

	private final IdempotentRequests requests;

	private final Access access;

	private final Labels labels;

	ExportApi(ExportFiles files, ExportLists lists, Snapshots snapshots, IdempotentRequests requests, Access access,
			Labels labels) {
		this.files = files;
		this.lists = lists;
		this.snapshots = snapshots;
		this.requests = requests;
		this.access = access;
		this.labels = labels;
	}

	/**
	 * What is asked for.
	 *
	 * @param what the type of records, or {@code figures}
	 * @param format {@code csv} or {@code xlsx}
	 * @param filter the conditions of the list, each a text or several
	 * @param asKnownOn the moment whose books are asked for, as in the conditions
	 * @param snapshot the snapshot whose books are asked for, as in the conditions
	 */
	record Asked(@Nullable String what, @Nullable String format, @Nullable Map<String, JsonNode> filter,
			@Nullable String asKnownOn, @Nullable String snapshot) {

	}

	/** The file that will be written. */
	record Accepted(UUID id) {

	}

	@PostMapping
	ResponseEntity<Accepted> ask(@RequestBody Asked asked,
			@RequestHeader(name = IdempotentRequest.HEADER, required = false) @Nullable String key) {
		this.access.scope(Permission.EXPORT);
		ExportOrder order = order(asked);
		Accepted accepted = this.requests.answer(new IdempotentRequest(key, "POST /exports", asked), Accepted.class,
				() -> new Accepted(this.files.ask(order)));
		return ResponseEntity.status(HttpStatus.ACCEPTED)
			.location(URI.create("/api/v1/exports/" + accepted.id()))
			.body(accepted);
	}

	private ExportOrder order(Asked asked) {
		List<FormProblem> problems = new ArrayList<>();
		if (asked.what() == null || !this.lists.has(asked.what())) {
			problems.add(problem("what", "exports.unknownWhat"));
		}
		if (!this.lists.writes(asked.what(), asked.format())) {
			problems.add(problem("format", "exports.unknownFormat"));
		}
		Map<String, List<String>> filter = new LinkedHashMap<>();
		Map<String, JsonNode> given = (asked.filter() != null) ? asked.filter() : Map.of();
		given.forEach((name, value) -> {
			List<JsonNode> values = value.isArray() ? value.valueStream().toList() : List.of(value);
			if (values.stream().allMatch(JsonNode::isValueNode) && values.stream().noneMatch(JsonNode::isNull)) {
				filter.put(name, values.stream().map(JsonNode::asString).toList());
			}
			else {
				problems.add(problem("filter." + name, "exports.badFilter"));
			}
		});
		put(filter, "asKnownOn", asked.asKnownOn());
		put(filter, "snapshot", asked.snapshot());
		asKnown(filter, problems);
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
		return new ExportOrder(String.valueOf(asked.what()), ExportFormat.of(asked.format()).orElseThrow(), filter);
	}

	private static void put(Map<String, List<String>> filter, String name, @Nullable String value) {
		if (value != null) {
			filter.put(name, List.of(value));
		}
	}

	/**
	 * A file of a snapshot is one of its moment.
	 */
	private Map<String, List<String>> asKnown(Map<String, List<String>> filter, List<FormProblem> problems) {
		List<String> snapshot = filter.remove("snapshot");
		if (snapshot == null) {
			return filter;
		}
		if (filter.containsKey("asKnownOn")) {
			problems.add(problem("filter.snapshot", "snapshots.both"));
		}
		else {
			snapshot.stream()
				.filter((called) -> snapshot.size() == 1)
				.flatMap((called) -> Registers.uuid(called).stream())
				.flatMap((id) -> this.snapshots.find(id).stream())
				.findAny()
				.ifPresentOrElse((found) -> filter.put("asKnownOn", List.of(found.moment().toString())),
						() -> problems.add(problem("filter.snapshot", "snapshots.unknown")));
		}
		return filter;
	}

	private FormProblem problem(String field, String key) {
		return new FormProblem(field, key, this.labels.text(key));
	}

	@GetMapping
	Map<String, Object> own() {
		return Map.of("items", this.files.own().stream().map(this::summary).toList());
	}

	@GetMapping("/{id}")
	Map<String, @Nullable Object> one(@PathVariable UUID id) {
		return summary(this.files.require(id));
	}

	private Map<String, @Nullable Object> summary(ExportFile file) {
		ExportFile.Content content = file.content();
		ExportState state = this.files.state(file);
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", file.id());
		json.put("what", file.what());
		json.put("format", file.format());
		json.put("filter", file.filter());
		json.put("state", state);
		json.put("progress", file.progress());
		json.put("rows", file.done());
		json.put("sha256", (content != null) ? content.sha256() : null);
		json.put("sm3", (content != null) ? content.sm3() : null);
		json.put("bytes", (content != null) ? content.size() : null);
		json.put("grade", file.grade());
		json.put("job", file.job());
		json.put("createdAt", file.createdAt());
		json.put("finishedAt", (content != null) ? content.finishedAt() : null);
		json.put("keptUntil", file.createdAt().plus(ExportJob.KEPT));
		if (state == ExportState.FAILED) {
			json.put("message", this.labels.text((file.refusal() != null) ? file.refusal() : "exports.failed"));
		}
		return json;
	}

	@GetMapping("/{id}/file")
	ResponseEntity<Resource> file(@PathVariable UUID id) {
		ExportFile file = this.files.require(id);
		Resource resource = new FileSystemResource(this.files.take(file));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.format().contentType()))
			.header(Grade.HEADER, file.grade().name())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(this.files.content(file).name(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(resource);
	}

	/**
	 * What the file is, to be kept beside it: whoever has both can see that it is whole.
	 */
	@GetMapping("/{id}/manifest")
	Map<String, @Nullable Object> manifest(@PathVariable UUID id) {
		ExportFile file = this.files.require(id);
		ExportFile.Content content = this.files.content(file);
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("file", content.name());
		json.put("id", file.id());
		json.put("what", file.what());
		json.put("title", this.labels.text(file.what()));
		json.put("format", file.format());
		json.put("filter", file.filter());
		json.put("rows", file.done());
		json.put("bytes", content.size());
		json.put("sha256", content.sha256());
		json.put("sm3", content.sm3());
		json.put("grade", file.grade());
		json.put("gradeLabel", this.labels.of(file.grade()));
		json.put("by", file.ownerName());
		json.put("createdAt", file.createdAt());
		json.put("finishedAt", content.finishedAt());
		return json;
	}

}
