package cn.xieshou.funding;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.posting.TableRefusal;
import cn.xieshou.values.Labels;

/** Tells that an entry is made up and its fund is not, or the reverse (示例不符). */
@Component
class ExampleRefusal implements TableRefusal {

	private static final String CONSTRAINT = "funding_entry_example";

	private static final String KEY = "funding-entries.exampleOfOther";

	private final Labels labels;

	ExampleRefusal(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable RuntimeException of(String constraint, String detail, String line) {
		return constraint.equals(CONSTRAINT)
				? new FormRejected(List.of(new FormProblem(line + "example", KEY, this.labels.text(KEY)))) : null;
	}

}
