package cn.xieshou.checkup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of the check-up is asked for (体检条件).
 *
 * @param type the type of records
 * @param tab {@code hit} for those about which something is found, {@code clear} for the
 * others
 * @param rule only those about which this rule finds something
 * @param pairing only those of a pairing and those below it
 */
record Asked(String type, String tab, @Nullable String rule, @Nullable String pairing) {

	/** The same list from a place on, with one record of it opened. */
	public String link(@Nullable String after, @Nullable UUID id) {
		UriComponentsBuilder address = narrowed("/checkup").queryParam("tab", this.tab);
		with(address, "after", after);
		with(address, "id", (id != null) ? id.toString() : null);
		return address.encode().toUriString();
	}

	public Asked tab(String other) {
		return new Asked(this.type, other, other.equals("hit") ? this.rule : null, this.pairing);
	}

	public Asked type(String other) {
		return new Asked(other, "hit", null, this.pairing);
	}

	public Asked rule(@Nullable String other) {
		return new Asked(this.type, "hit", other, this.pairing);
	}

	public String address() {
		return link(null, null);
	}

	public String file(String extension) {
		return narrowed("/checkup." + extension).encode().toUriString();
	}

	public boolean isNarrow() {
		return this.rule != null || this.pairing != null;
	}

	private UriComponentsBuilder narrowed(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("type", this.type);
		with(address, "rule", this.rule);
		with(address, "pairing", this.pairing);
		return address;
	}

	private static void with(UriComponentsBuilder address, String name, @Nullable String value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}
