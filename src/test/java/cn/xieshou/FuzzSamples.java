package cn.xieshou;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;

/**
 * Requests that are answered well as they are, made of the records in the demonstration
 * books, and the same spoilt in a place or two.
 */
class FuzzSamples {

	static final String TEAM = "team-suixi";

	static final String BUSINESS = "business";

	private static final String PAIRING = "440104-440823";

	/** Addresses of no single record, with parameters that they answer. */
	private static final List<String> ADDRESSES = List.of("/readings/quantity?text=1万余人&unit=人",
			"/readings/quantity?text=超2亿元&indicator=fund.assistance_invested",
			"/readings/period?text=2024年1—11月&on=2024-12-31", "/readings/growth?text=增长超82%",
			"/search?q=遂溪&pairing=" + PAIRING, "/refs?ref=D000", "/figures?pairing=" + PAIRING + "&period=2024&size=5",
			"/totals?indicator=fund.assistance_invested&pairing=" + PAIRING + "&period=2024",
			"/cells?indicator=fund.assistance_invested&pairing=" + PAIRING + "&period=2024",
			"/filings?state=draft&mine=true&size=5", "/projects?pairing=" + PAIRING + "&sort=-name&size=5",
			"/figures/hints?indicator=fund.assistance_invested&pairing=" + PAIRING + "&period=2024", "/rules");

	private final List<String> addresses = new ArrayList<>(ADDRESSES.stream().map((path) -> "/api/v1" + path).toList());

	private final List<Draft> drafts = new ArrayList<>();

	private final JsonMapper json = JsonMapper.builder().build();

	/**
	 * A body that is taken.
	 *
	 * @param account whose filing it is
	 */
	record Draft(String account, ObjectNode body) {

	}

	/**
	 * Reads the books.
	 * @param most so many records of each type
	 */
	FuzzSamples(Demo demo, List<Register<?, ?>> registers, int most) {
		for (Register<?, ?> register : registers) {
			String list = "/" + register.code();
			this.addresses.addAll(List.of("/api/v1" + list + "?size=5&q=遂溪", "/api/v1" + list + "/schema", list));
			for (JsonNode row : demo.get(TEAM, list + "?size=" + most).path("items")) {
				String one = list + "/" + row.path("id").asString();
				this.addresses
					.addAll(List.of("/api/v1" + one, "/api/v1" + one + "/history?asKnownOn=2099-01-01T00:00:00Z", one));
				keep(register, demo.get(TEAM, one));
			}
		}
	}

	/** What a record says, as a new one of its kind and as a change of it. */
	private void keep(Register<?, ?> register, JsonNode record) {
		Set<String> names = FormField.of(register.formType()).stream().map(FormField::name).collect(Collectors.toSet());
		ObjectNode form = this.json.createObjectNode();
		record.properties()
			.stream()
			.filter((field) -> names.contains(field.getKey()) && !field.getValue().isNull())
			.forEach((field) -> form.set(field.getKey(), field.getValue()));
		ObjectNode change = body(register, "update", form.deepCopy());
		change.put("recordId", record.path("id").asString()).set("baseVersion", record.path("version"));
		ObjectNode fresh = body(register, "create", form.deepCopy());
		((ObjectNode) fresh.get("form")).remove("ref");
		if (form.has("pairing")) {
			((ObjectNode) fresh.get("form")).put("pairing", PAIRING);
		}
		String account = form.has("pairing") && !register.isPlace() ? TEAM : BUSINESS;
		this.drafts.addAll(List.of(new Draft(account, change), new Draft(account, fresh)));
	}

	private ObjectNode body(Register<?, ?> register, String action, ObjectNode form) {
		ObjectNode body = this.json.createObjectNode().put("type", register.code()).put("action", action);
		body.putArray("evidence").addObject().put("document", "D000");
		return (ObjectNode) body.set("form", form);
	}

	String address(Random random) {
		return this.addresses.get(random.nextInt(this.addresses.size()));
	}

	Draft draft(Random random) {
		Draft draft = this.drafts.get(random.nextInt(this.drafts.size()));
		return new Draft(draft.account(), draft.body().deepCopy());
	}

	/**
	 * Puts something odd into a body: in place of a value, beside the values of a list,
	 * or under a name; or takes a value away.
	 * @param odd JSON that nobody would send there
	 */
	void spoil(ObjectNode body, String odd, Random random) {
		List<JsonNode> within = new ArrayList<>();
		collect(body, within);
		JsonNode place = within.get(random.nextInt(within.size()));
		JsonNode value = this.json.readTree(odd);
		if (place instanceof ArrayNode list) {
			if (list.isEmpty() || random.nextBoolean()) {
				list.add(value);
			}
			else {
				list.set(random.nextInt(list.size()), value);
			}
		}
		else if (place instanceof ObjectNode object) {
			List<String> names = new ArrayList<>(object.propertyNames());
			String name = (names.isEmpty() || random.nextInt(12) == 0) ? "nothing"
					: names.get(random.nextInt(names.size()));
			if (random.nextInt(5) == 0) {
				object.remove(name);
			}
			else {
				object.set(name, value);
			}
		}
	}

	private static void collect(JsonNode node, List<JsonNode> within) {
		if (node.isContainer()) {
			within.add(node);
			node.forEach((below) -> collect(below, within));
		}
	}

}
