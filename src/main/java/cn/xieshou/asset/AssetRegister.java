package cn.xieshou.asset;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

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

}
