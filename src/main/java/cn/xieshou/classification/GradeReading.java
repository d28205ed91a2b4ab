package cn.xieshou.classification;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.register.Posted;

/** Raises records in which numbers of people are posted (入账定级). */
@Component
class GradeReading implements Posted.Observer {

	private final Classifications classifications;

	private final Access access;

	GradeReading(Classifications classifications, Access access) {
		this.classifications = classifications;
		this.access = access;
	}

	@Override
	public void posted(Posted posting) {
		posting.present().forEach((line) -> {
			if (line.content() != null && line.content().form() instanceof Record form && PersonalNumbers.areIn(form)) {
				this.access.find()
					.ifPresent((actor) -> this.classifications.foundPersonal(new Classifications.Subject(
							posting.register().code(), posting.root(), line.place().pairing(), line.record()), actor));
			}
		});
	}

}
