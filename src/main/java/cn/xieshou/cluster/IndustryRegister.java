package cn.xieshou.cluster;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of industries on the lists of both sides (产业清单). */
@Component
class IndustryRegister extends FormRegister<Industry, IndustryForm> {

	IndustryRegister() {
		super("industries", "industry", Industry.class, IndustryForm.class, Industry::new,
				Column.text("name").sortableByPinyin(), Column.choice("side", IndustrySide.class).facet(),
				Column.choice("stance", IndustryStance.class).facet(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.text("industryClass").sortable(),
				Column.text("link").subtitle(), Column.of("output", Column.Kind.QUANTITY).sortable(),
				Column.record("cluster", "clusters"), Column.record("document", "documents").hiddenByDefault());
	}

}
