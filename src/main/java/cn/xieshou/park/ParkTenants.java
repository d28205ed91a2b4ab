package cn.xieshou.park;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
import cn.xieshou.park.ParkParts.Tenant;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;

/** The firms of a park, who came and who left, on its page (入园企业). */
@Component
@Order(2)
class ParkTenants implements DetailPanel {

	private static final String TYPE = "organisations";

	private final FieldTexts words;

	private final RecordNames names;

	ParkTenants(FieldTexts words, RecordNames names) {
		this.words = words;
		this.names = names;
	}

	/**
	 * The firms of a park.
	 *
	 * @param present how many of them are there
	 * @param left how many have left
	 */
	record Tenants(long present, long left, List<Row> rows) {

	}

	/** A firm in words; {@code href} is its page, where it is registered. */
	record Row(String name, @Nullable String href, @Nullable String entered, @Nullable String left,
			@Nullable String area, @Nullable String industry) {

	}

	@Override
	public @Nullable Tenants content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!(form instanceof ParkForm park) || park.tenants().isEmpty()) {
			return null;
		}
		UUID[] firms = park.tenants().stream().map(Tenant::organisation).filter(Objects::nonNull).toArray(UUID[]::new);
		Map<String, Link> known = this.names.links(TYPE, firms);
		long left = park.tenants().stream().filter((tenant) -> tenant.left() != null).count();
		return new Tenants(park.tenants().size() - left, left,
				park.tenants().stream().map((tenant) -> row(tenant, known)).toList());
	}

	private Row row(Tenant tenant, Map<String, Link> known) {
		UUID firm = tenant.organisation();
		Link link = (firm != null) ? known.get(firm.toString()) : null;
		return new Row(tenant.name(), (link != null) ? link.href() : null, this.words.text(tenant.entered()),
				this.words.text(tenant.left()), this.words.text(tenant.area()), tenant.industry());
	}

	@Override
	public String template() {
		return "park/parts :: tenants";
	}

	@Override
	public Tab tab() {
		return new Tab("tenants-h", "parks.tenants");
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Set<String> fields() {
		return Set.of("tenants");
	}

}
