package cn.xieshou.unit;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The units of measure (计量单位). */
@Component
class UnitRegister extends FormRegister<MeasuringUnit, UnitForm> {

	UnitRegister() {
		super("units", "unit", MeasuringUnit.class, UnitForm.class, MeasuringUnit::new, Column.NAME,
				Column.text("dimension").sortableByPinyin(), Column.text("base"),
				Column.of("numerator", Column.Kind.DECIMAL).sortable(),
				Column.of("denominator", Column.Kind.DECIMAL).sortable(), Column.texts("synonyms"),
				Column.of("decimals", Column.Kind.INTEGER).sortable().hiddenByDefault(),
				Column.of("offered", Column.Kind.BOOLEAN).facet());
	}

	@Override
	public String codeColumn() {
		return "symbol";
	}

	@Override
	public String usualSort() {
		return "dimension";
	}

}
