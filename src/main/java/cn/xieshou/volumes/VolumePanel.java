package cn.xieshou.volumes;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/**
 * The volumes of a window, service, product, project, event or enclave on its page (业务量):
 * what is alike is added up, and actual beside target.
 */
@Component
@Order(6)
class VolumePanel implements DetailPanel {

	/** By which column and condition of the list a type is named. */
	private static final Map<String, String> FIELDS = Map.of("facilities", "facility", "enclaves", "enclave",
			"services", "service", "events", "event", "projects", "project", "products", "product");

	private final VolumeSums sums;

	private final RecordVisibility visibility;

	VolumePanel(VolumeSums sums, RecordVisibility visibility) {
		this.sums = sums;
		this.visibility = visibility;
	}

	/** The volumes of a record; {@code href} is the list of all. */
	record Volumes(String href, List<Row> rows) {

	}

	/**
	 * Volumes that are alike.
	 *
	 * @param sum what they add up to, {@code null} if they do not
	 * @param completion how much of the target was reached, {@code null} without one
	 * @param href the records behind it
	 */
	record Row(Alike alike, @Nullable String sum, @Nullable String completion, int records, String href) {

	}

	@Override
	public @Nullable Volumes content(Register<?, ?> register, RegisterEntry entry, Record form) {
		String field = FIELDS.get(register.code());
		if (field == null || this.visibility.hides("volumes")) {
			return null;
		}
		List<Alike> all = this.sums.of(field + "_id", entry.getId());
		if (all.isEmpty()) {
			return null;
		}
		String list = "/volumes?" + field + "=" + entry.getId();
		return new Volumes(list, all.stream().map((one) -> row(one, all, list)).toList());
	}

	private static Row row(Alike one, List<Alike> all, String list) {
		Quantity sum = one.sum();
		return new Row(one, (sum != null) ? Numbers.parts(sum).text() : null, completion(one, all), one.total().parts(),
				list + "&" + one.conditions());
	}

	/** What happened as a share of the target of the same measure, time and division. */
	static @Nullable String completion(Alike one, List<Alike> all) {
		Quantity sum = one.sum();
		if (one.basis() != VolumeBasis.ACTUAL || sum == null) {
			return null;
		}
		return all.stream()
			.filter((other) -> other.basis() == VolumeBasis.TARGET && other.measure() == one.measure()
					&& other.reach() == one.reach() && Objects.equals(other.year(), one.year())
					&& other.grain() == one.grain() && other.cut() == one.cut()
					&& other.total().parts() == one.total().parts())
			.map(Alike::sum)
			.filter((target) -> target != null && target.unit().isComparableWith(sum.unit()))
			.findFirst()
			.map((target) -> Ratio.share(sum, target))
			.map(Numbers::percent)
			.orElse(null);
	}

	@Override
	public @Nullable Naming inPlaceOf(Register<?, ?> register) {
		String field = FIELDS.get(register.code());
		return (field != null) ? new Naming("volumes", field) : null;
	}

	@Override
	public String template() {
		return "volumes/parts :: beside";
	}

	@Override
	public Position position() {
		return Position.MAIN;
	}

	@Override
	public Tab tab() {
		return new Tab("volumes-h", "volumes.beside");
	}

}
