package cn.xieshou.region;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** The register of regions (区划表). */
@Component
class RegionRegister implements Register<Region, RegionForm> {

	@Override
	public String code() {
		return "regions";
	}

	@Override
	public Class<Region> entityType() {
		return Region.class;
	}

	@Override
	public Class<RegionForm> formType() {
		return RegionForm.class;
	}

	@Override
	public String table() {
		return "region";
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public String usualSort() {
		return "code";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.text("name").sortableByPinyin(), Column.text("code").sortable(),
				Column.choice("level", RegionLevel.class).facet(), Column.of("parent", Column.Kind.REGION).sortable(),
				Column.text("validFrom"), Column.text("validTo"), Column.text("pinyin").hiddenByDefault());
	}

	@Override
	public RegionForm form(Region region) {
		return region.toForm();
	}

	@Override
	public Region create(RegionForm form) {
		return new Region(form);
	}

	@Override
	public void revise(Region region, RegionForm form) {
		region.revise(form);
	}

}
