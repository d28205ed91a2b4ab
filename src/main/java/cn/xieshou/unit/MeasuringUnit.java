package cn.xieshou.unit;

import java.util.regex.Pattern;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Unit;

/**
 * A unit of measure as a record (计量单位).
 * <p>
 * Rules: its symbol stays; symbol and synonyms are no numerals and not written twice; its
 * base unit is one, and of the same dimension.
 */
@Entity
@Table(name = "unit")
final class MeasuringUnit extends FormEntry<UnitForm> {

	/** Letters, Chinese characters and signs of measure; digits and strokes not first. */
	private static final Pattern WRITTEN = Pattern
		.compile("[\\p{L}\\p{So}%﹪‰°]([\\p{L}\\p{So}\\p{N}%‰°/·()]*[\\p{L}\\p{So}\\p{N}%‰°)])?");

	/** What the grammar reads as a part of the number or as a word that bounds it. */
	private static final Pattern NUMERAL = Pattern.compile("[零〇一二三四五六七八九十两几数半余多约近超第].*|[百千万亿]+");

	@Embedded
	private UnitForm form;

	@SuppressWarnings("NullAway.Init")
	protected MeasuringUnit() {
	}

	@Override
	public UnitForm form() {
		return this.form;
	}

	@Override
	protected void apply(UnitForm form) {
		if (this.form != null && !this.form.symbol().equals(form.symbol())) {
			throw Refusal.at("symbol", "units.symbolStays", this.form.symbol());
		}
		requireWritable("symbol", form.symbol());
		for (String synonym : form.synonyms()) {
			requireWritable("synonyms", synonym);
			if (synonym.equals(form.symbol())
					|| form.synonyms().indexOf(synonym) != form.synonyms().lastIndexOf(synonym)) {
				throw Refusal.at("synonyms", "units.synonymTwice", synonym);
			}
		}
		requireBase(form);
		this.form = form;
		rename(form.symbol());
	}

	private static void requireWritable(String field, String written) {
		if (NUMERAL.matcher(written).matches() || !WRITTEN.matcher(written).matches()) {
			throw Refusal.at(field, "units.notWritable", written);
		}
	}

	private static void requireBase(UnitForm form) {
		if (form.base().equals(form.symbol())) {
			if (form.numerator().compareTo(form.denominator()) != 0) {
				throw Refusal.at("numerator", "units.baseFactor", form.symbol());
			}
			Unit known = Unit.find(form.symbol()).orElse(null);
			Unit other = Unit.all()
				.stream()
				.filter((unit) -> unit.dimension().equals(form.dimension()) && !unit.base().equals(form.symbol()))
				.findFirst()
				.orElse(null);
			if (known == null && other != null) {
				throw Refusal.at("base", "units.dimensionTaken", form.dimension(), other.base());
			}
			return;
		}
		Unit base = Unit.find(form.base()).filter((unit) -> unit.symbol().equals(form.base())).orElse(null);
		if (base == null || !base.symbol().equals(base.base())) {
			throw Refusal.at("base", "units.noBase", form.base());
		}
		if (Unit.all().stream().noneMatch((unit) -> isOf(unit, base, form.dimension()))) {
			throw Refusal.at("base", "units.otherDimension", form.base(), base.dimension(), form.dimension());
		}
	}

	/** Land and floors are areas of two names with one base unit. */
	private static boolean isOf(Unit unit, Unit base, String dimension) {
		return unit.base().equals(base.symbol()) && unit.dimension().equals(dimension);
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.form.dimension() + " " + String.join(" ", this.form.synonyms());
	}

}
