package cn.xieshou.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.list.BadListParameter;
import cn.xieshou.list.ListPage;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Named;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

/** Search by program, and the records that a field of a form may refer to. */
@RestController
class SearchApi {

	private static final int LARGEST = 100;

	private static final int OFFERED = 20;

	private final Search search;

	private final Registers registers;

	private final Listing listing;

	SearchApi(Search search, Registers registers, Listing listing) {
		this.search = search;
		this.registers = registers;
		this.listing = listing;
	}

	/** What answers to words, pinyin, initials, codes or numbers, best first. */
	@GetMapping("/api/v1/search")
	Map<String, Object> search(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable String type, @RequestParam(defaultValue = "20") int size) {
		String wanted = (type != null && !type.isBlank()) ? this.registers.require(type).code() : null;
		if (size < 1 || size > LARGEST) {
			throw new BadListParameter("list.badSize", "size", LARGEST);
		}
		Hits hits = this.search.find(q, wanted, size, true);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("items", hits.hits().stream().map(SearchApi::item).toList());
		answer.put("types", hits.types());
		if (hits.minimum()) {
			answer.put("typesAreMinimum", true);
		}
		if (hits.forgiven()) {
			answer.put("similar", true);
		}
		return answer;
	}

	private static Map<String, @Nullable Object> item(Hits.Hit hit) {
		Map<String, @Nullable Object> item = new LinkedHashMap<>();
		item.put("type", hit.type());
		item.put("id", hit.id());
		item.put("name", hit.name());
		item.put("code", hit.code());
		item.put("ref", hit.ref());
		item.put("note", hit.note());
		item.put("url", hit.url());
		return item;
	}

	/**
	 * The records of a type that a field may refer to; the first of its list if nothing
	 * is asked for; called as in forms.
	 */
	@GetMapping("/api/v1/{type}/lookup")
	List<Choice> lookup(@PathVariable String type, @RequestParam(defaultValue = "") String q) {
		Register<?, ?> register = this.registers.require(type);
		if (q.isBlank()) {
			return first(register);
		}
		return this.search.find(q, register.code(), OFFERED, false)
			.hits()
			.stream()
			.map((hit) -> new Choice(id(register, hit.id(), hit.code()), hit.name(), hit.note()))
			.toList();
	}

	private List<Choice> first(Register<?, ?> register) {
		LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.add("size", String.valueOf(OFFERED));
		ListPage page = this.listing.page(this.listing.query(register, parameters));
		return page.rows()
			.stream()
			.map((row) -> new Choice(id(register, row.id(), code(row.values().get("code"))), row.name(),
					note(row.values().get("region"))))
			.toList();
	}

	private static String id(Register<?, ?> register, UUID record, @Nullable String code) {
		return (register.isNamedByCode() && code != null) ? code : record.toString();
	}

	private static @Nullable String code(@Nullable Object code) {
		return (code != null) ? code.toString() : null;
	}

	private static @Nullable String note(@Nullable Object region) {
		return (region instanceof Named named) ? named.name() : null;
	}

	/**
	 * A record to choose.
	 *
	 * @param id what the form then says
	 * @param text its name
	 * @param note what tells it from others of the name
	 */
	record Choice(String id, String text, @Nullable String note) {

	}

}
