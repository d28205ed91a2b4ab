package cn.xieshou.headline;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Programme;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** Which key figures pages open with (关键指标设置). */
@Component
class HeadlineRegister extends FormRegister<HeadlineSet, HeadlineForm> {

	HeadlineRegister() {
		super("headlines", "headline", HeadlineSet.class, HeadlineForm.class, HeadlineSet::new,
				Column.text("name").sortableByPinyin(), Column.choice("programme", Programme.class).facet(),
				Column.choice("level", HeadlineLevel.class).facet());
	}

}
