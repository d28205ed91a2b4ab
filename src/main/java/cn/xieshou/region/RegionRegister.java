package cn.xieshou.region;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of regions (区划表). */
@Component
class RegionRegister extends FormRegister<Region, RegionForm> {

	RegionRegister() {
		super("regions", "region", Region.class, RegionForm.class, Region::new, Column.text("name").sortableByPinyin(),
				Column.text("code").sortable(), Column.choice("level", RegionLevel.class).facet(),
				Column.of("parent", Column.Kind.REGION).sortable(), Column.text("validFrom"), Column.text("validTo"));
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public boolean isNamedByCode() {
		return true;
	}

	@Override
	public String usualSort() {
		return "code";
	}

}
