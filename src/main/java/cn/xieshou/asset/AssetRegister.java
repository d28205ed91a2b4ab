package cn.xieshou.asset;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of assets (帮扶项目资产台账). */
@Component
class AssetRegister extends FormRegister<Asset, AssetForm> {

	AssetRegister() {
		super("assets", "asset", Asset.class, AssetForm.class, Asset::new, Column.text("name").sortableByPinyin(),
				Column.choice("kind", AssetKind.class).facet(), Column.choice("state", AssetState.class).facet(),
				Column.choice("ownerTier", AssetTier.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("originalValue", Column.Kind.QUANTITY).sortable().total(),
				Column.record("project", "projects"), Column.choice("way", AssetUse.class).facet().hiddenByDefault(),
				Column.text("owner").subtitle(),
				Column.of("contractUntil", Column.Kind.DATE).sortable().hiddenByDefault(),
				Column.of("netValue", Column.Kind.QUANTITY).total().hiddenByDefault());
	}

	/** One each with its original value, as of now; what is gone counts for nothing. */
	@Override
	public List<Measure> measures(Asset asset) {
		AssetForm form = asset.form();
		if (form.state() == AssetState.DISPOSED) {
			return List.of();
		}
		Period now = Period.of(PeriodKind.INSTANT, null);
		Measure one = Measure.one("asset.total", now, Unit.PIECE);
		return (form.originalValue() == null) ? List.of(one)
				: List.of(one, new Measure("asset.original_value", now, form.originalValue()));
	}

}
