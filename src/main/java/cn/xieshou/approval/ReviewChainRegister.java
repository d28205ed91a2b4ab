package cn.xieshou.approval;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** Which steps filings pass before they are posted (审核流程台账). */
@Component
class ReviewChainRegister extends FormRegister<ReviewChain, ReviewChainForm> {

	ReviewChainRegister() {
		super("review-chains", "review_chain", ReviewChain.class, ReviewChainForm.class, ReviewChain::new,
				Column.text("name").sortableByPinyin(), Column.record("appliesTo", "pairings"),
				Column.choice("reach", ChainReach.class).facet());
	}

}
